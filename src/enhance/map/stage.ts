import { SIDE } from '../../map/portMap.ts';
import type { ReadMap } from '../../map/filter.ts';
import { resized, wholeView, zoomOf, type View } from '../../map/view.ts';
import { element } from '../element.ts';
import type { MapNames } from './names.ts';
import { paint } from './painter.ts';
import { readPalette, type Palette } from './palette.ts';
import { pictureOf } from './picture.ts';

/** How long the map rests before what is slower follows it, in milliseconds. */
const RESTS = 250;

/** What the stage needs to know about the ports. */
interface StageOptions {
  /** Holds the swatches from which the colours are read. */
  legend: HTMLElement;
  status: ReadMap['status'];
  names: MapNames;
  /** Called when the view has not changed for a while. */
  onRest: () => void;
}

/** The frame in which the map is seen, and what is drawn in it. It is to be put into the page and then to `fit`. */
export class Stage {
  readonly #canvas = element('canvas');
  readonly root = element('div', { className: 'map-stage', tabIndex: 0 }, this.#canvas);
  readonly #options: StageOptions;
  #view = wholeView(SIDE);
  #shown: Uint8Array;
  #palette: Palette;
  /** Made when it is needed: the colours and the filter may change together. */
  #picture: HTMLCanvasElement | undefined;
  #port: number | undefined;
  #isPainting = false;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#shown = new Uint8Array(options.status.length).fill(1);
    this.#palette = readPalette(options.legend);
    new ResizeObserver(() => this.fit()).observe(this.root);
    const recolour = (): void => {
      this.#palette = readPalette(options.legend);
      this.#redraw();
    };
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', recolour);
    }
    new MutationObserver(recolour).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  get view(): View {
    return this.#view;
  }

  /** Shows another part of the map. */
  see(view: View): void {
    this.#view = view;
    this.root.dataset['zoomed'] = String(zoomOf(view) > 1);
    this.repaint();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(this.#options.onRest, RESTS);
  }

  /** Takes the size that the page gives it. */
  fit(): void {
    const side = this.root.clientWidth;
    if (side === 0) return;
    this.#canvas.width = this.#canvas.height = Math.round(side * devicePixelRatio);
    this.see(resized(this.#view, side));
  }

  /** Puts a frame around a port. */
  mark(port: number | undefined): void {
    this.#port = port;
    this.repaint();
  }

  /** Dims all ports but those that have a 1. */
  shade(shown: Uint8Array): void {
    this.#shown = shown;
    this.#redraw();
  }

  /** At most once for each frame that the screen shows. */
  repaint(): void {
    if (this.#isPainting) return;
    this.#isPainting = true;
    requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    const { status, names } = this.#options;
    const [port, shown, palette] = [this.#port, this.#shown, this.#palette];
    this.#isPainting = false;
    this.#picture ??= pictureOf(status, shown, palette);
    paint(this.#canvas, this.#picture, this.#view, palette, { port, nameOf: names.of, shown, status });
  }

  #redraw(): void {
    this.#picture = undefined;
    this.repaint();
  }
}
