import { writeMapState } from '../../map/address.ts';
import { portAt, wholeView } from '../../map/view.ts';

/** How near the map is brought where the small picture was clicked. */
const ZOOM = 8;

/** Lets a click on a small picture of all ports lead to that place of the map. The keyboard leads to all of it. */
export function leadToPlace(link: HTMLAnchorElement): void {
  const { pathname } = link;
  link.addEventListener('pointerdown', ({ clientX, clientY }) => {
    const { left, top, width } = link.getBoundingClientRect();
    const port = portAt(wholeView(width), clientX - left, clientY - top);
    link.href = `${pathname}?${writeMapState({ port, zoom: ZOOM, filter: { hidden: [] } })}`;
  });
}
