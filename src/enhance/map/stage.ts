import { SIDE } from '../../map/portMap.ts';
import type { ReadMap } from '../../map/filter.ts';
import { resized, wholeView, zoomOf, type View } from '../../map/view.ts';
import { element } from '../element.ts';
import type { MapNames } from './names.ts';
import { paint } from './painter.ts';
import { readPalette } from './palette.ts';
import { pictureOf } from './picture.ts';

/** How long the map rests before what is slower follows it, in milliseconds. */
const RESTS = 250;

/** The frame in which the map is seen, and what is drawn in it. */
export interface Stage {
  root: HTMLElement;
  view: () => View;
  /** Shows another part of the map. */
  see: (view: View) => void;
  /** Puts a frame around a port. */
  mark: (port: number | undefined) => void;
  /** Dims all ports but those that have a 1. */
  shade: (shown: Uint8Array) => void;
  repaint: () => void;
  /** Takes the size that the page gives it. */
  fit: () => void;
}

/**
 * Makes the stage, which is to be put into the page and then to `fit`.
 *
 * @param legend holds the swatches from which the colours are read
 * @param onRest called when the view has not changed for a while
 */
export function makeStage(legend: HTMLElement, map: ReadMap, names: MapNames, onRest: () => void): Stage {
  const canvas = element('canvas');
  const root = element('div', { className: 'map-stage', tabIndex: 0 }, canvas);
  let view = wholeView(SIDE);
  let shown: Uint8Array = new Uint8Array(map.status.length).fill(1);
  let palette = readPalette(legend);
  /** Made when it is needed: the colours and the filter may change together. */
  let picture: HTMLCanvasElement | undefined;
  let port: number | undefined;
  let isPainting = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** At most once for each frame that the screen shows. */
  function repaint(): void {
    if (isPainting) return;
    isPainting = true;
    requestAnimationFrame(() => {
      isPainting = false;
      picture ??= pictureOf(map.status, shown, palette);
      paint(canvas, picture, view, palette, { port, nameOf: names.of, shown, status: map.status });
    });
  }

  function see(next: View): void {
    view = next;
    root.dataset['zoomed'] = String(zoomOf(view) > 1);
    repaint();
    clearTimeout(resting);
    resting = setTimeout(onRest, RESTS);
  }

  function recolour(): void {
    palette = readPalette(legend);
    picture = undefined;
    repaint();
  }

  function fit(): void {
    const side = root.clientWidth;
    if (side === 0) return;
    canvas.width = canvas.height = Math.round(side * devicePixelRatio);
    see(resized(view, side));
  }

  new ResizeObserver(fit).observe(root);
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', recolour);
  }
  new MutationObserver(recolour).observe(document.documentElement, { attributeFilter: ['data-theme'] });

  return {
    root,
    view: () => view,
    see,
    fit,
    repaint,
    mark(next) {
      port = next;
      repaint();
    },
    shade(next) {
      shown = next;
      picture = undefined;
      repaint();
    },
  };
}
