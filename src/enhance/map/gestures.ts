import { moveBy, zoomAt, type View } from '../../map/view.ts';

/** A place in the frame, in pixels. */
export interface FramePlace {
  x: number;
  y: number;
}

/** What the hand does on the map. */
export interface Hand {
  view: () => View;
  move: (view: View) => void;
  /** A mouse lies at a place. */
  hover: (place: FramePlace) => void;
  /** A place was clicked or tapped. */
  pick: (place: FramePlace, by: 'finger' | 'mouse') => void;
}

/** How far a pointer may move and still be said to click, in pixels. */
const STILL = 6;

/** How long after the page has scrolled a wheel still belongs to the page, in milliseconds. */
const SCROLLS_ON = 400;

/** Mouse, pen and fingers: one moves the map, two enlarge it, a wheel too. A touch that does not move picks. */
export function listenToHand(stage: HTMLElement, { view, move, hover, pick }: Hand): void {
  const down = new Map<number, FramePlace>();
  let travelled = 0;
  const placeOf = ({ clientX, clientY }: MouseEvent): FramePlace => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, placeOf(event));
    stage.setPointerCapture(event.pointerId);
  });

  stage.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    const now = placeOf(event);
    if (!before) {
      if (event.pointerType === 'mouse') hover(now);
      return;
    }
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) move(pinched(view(), other, before, now));
    else if (travelled > STILL) move(moveBy(view(), now.x - before.x, now.y - before.y));
    down.set(event.pointerId, now);
  });

  stage.addEventListener('pointerup', (event) => {
    const place = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (!place || down.size > 0 || travelled > STILL) return;
    pick(place, event.pointerType === 'touch' ? 'finger' : 'mouse');
  });
  stage.addEventListener('pointercancel', ({ pointerId }) => down.delete(pointerId));
  listenToWheel(stage, view, move, placeOf);
}

/** A wheel zooms; it goes on to the page where it would change nothing, and where the page was scrolling already. */
function listenToWheel(
  stage: HTMLElement,
  view: Hand['view'],
  move: Hand['move'],
  placeOf: (event: MouseEvent) => FramePlace,
): void {
  let scrolled = -Infinity;
  addEventListener('scroll', ({ timeStamp }) => (scrolled = timeStamp), { passive: true });
  stage.addEventListener(
    'wheel',
    (event) => {
      if (event.timeStamp - scrolled < SCROLLS_ON && !event.ctrlKey) return;
      const { x, y } = placeOf(event);
      const next = zoomAt(view(), Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0018)), x, y);
      if (next.scale === view().scale && !event.ctrlKey) return;
      event.preventDefault();
      move(next);
    },
    { passive: false },
  );
}

/** Two fingers, of which one has moved: their distance decides on the size, their middle on the place. */
function pinched(view: View, still: FramePlace, before: FramePlace, now: FramePlace): View {
  const distance = (place: FramePlace) => Math.max(1, Math.hypot(place.x - still.x, place.y - still.y));
  const middle = { x: (now.x + still.x) / 2, y: (now.y + still.y) / 2 };
  const moved = moveBy(view, (now.x - before.x) / 2, (now.y - before.y) / 2);
  return zoomAt(moved, distance(now) / distance(before), middle.x, middle.y);
}
