import type { ReadMap } from '../../map/filter.ts';
import { SIDE } from '../../map/portMap.ts';
import { cornerOf, portsInView, type View } from '../../map/view.ts';

/** From which side of a square, in pixels, there are lines between them, numbers in them, and names below these. */
const LINES_FROM = 9;
const NUMBERS_FROM = 30;
const NAMES_FROM = 76;

/** How much of its colour keeps a port that the filter leaves out. */
const DIMMED = 38;

type Colour = readonly [red: number, green: number, blue: number];

/** The colours that the page's styles give, for the scheme that holds now. */
export interface Palette {
  /** Of each status, in the order of the map's data. */
  statuses: readonly Colour[];
  text: string;
  line: string;
  focus: string;
  /** Lies under writing. */
  ground: string;
}

/** Reads the colours from the swatches of the legend, so that the styles alone decide on them. */
export function readPalette(root: HTMLElement): Palette {
  const swatches = [...root.querySelectorAll<HTMLElement>('.swatch')];
  const styles = getComputedStyle(root);
  const resolved = (name: string) => {
    const probe = document.createElement('i');
    probe.className = `map-probe ${name}`;
    root.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  return {
    statuses: swatches.map((swatch) => rgbOf(getComputedStyle(swatch).backgroundColor)),
    text: styles.color,
    line: resolved('line'),
    focus: resolved('focus'),
    ground: resolved('ground'),
  };
}

function rgbOf(colour: string): Colour {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** All ports as a picture of one pixel each, which is enlarged when it is drawn. */
export function pictureOf(map: ReadMap, shown: Uint8Array, palette: Palette): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const image = new ImageData(SIDE, SIDE);
  for (let port = 0; port < SIDE * SIDE; port++) {
    const [red, green, blue] = palette.statuses[map.status[port] ?? 0] ?? [0, 0, 0];
    image.data.set([red, green, blue, shown[port] ? 255 : DIMMED], port * 4);
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

/** What stands on the picture. */
export interface Marks {
  /** The port that is looked at. */
  port: number | undefined;
  nameOf: (port: number) => string | undefined;
  shown: Uint8Array;
}

/** Draws the part of the picture that the view shows, and as much writing as fits. */
export function paint(
  canvas: HTMLCanvasElement,
  picture: HTMLCanvasElement,
  view: View,
  palette: Palette,
  marks: Marks,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { frame, scale, left, top } = view;
  const density = canvas.width / frame;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, frame, frame);
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, left / scale, top / scale, frame / scale, frame / scale, 0, 0, frame, frame);
  if (scale >= LINES_FROM) drawLines(context, view, palette);
  if (scale >= NUMBERS_FROM) drawWriting(context, view, palette, marks);
  if (marks.port !== undefined) drawMark(context, view, marks.port, palette);
}

function drawLines(context: CanvasRenderingContext2D, { frame, scale, left, top }: View, { line }: Palette): void {
  context.beginPath();
  for (let x = scale - (left % scale); x < frame; x += scale) {
    context.moveTo(x, 0);
    context.lineTo(x, frame);
  }
  for (let y = scale - (top % scale); y < frame; y += scale) {
    context.moveTo(0, y);
    context.lineTo(frame, y);
  }
  context.lineWidth = 1;
  context.strokeStyle = line;
  context.stroke();
}

function drawWriting(context: CanvasRenderingContext2D, view: View, palette: Palette, { nameOf, shown }: Marks): void {
  const { scale } = view;
  const size = Math.min(scale / 3.4, 15);
  context.textAlign = 'center';
  for (const port of portsInView(view)) {
    const { x, y } = cornerOf(view, port);
    const name = scale >= NAMES_FROM ? nameOf(port) : undefined;
    context.fillStyle = palette.text;
    context.globalAlpha = shown[port] ? 1 : 0.4;
    context.font = `600 ${size}px ui-monospace, monospace`;
    // A ground under the writing keeps it legible on every colour.
    plate(context, x + scale / 2, y + scale / 2 - (name ? size * 0.6 : 0), String(port), size, palette);
    if (name) {
      context.font = `${size * 0.8}px system-ui, sans-serif`;
      plate(
        context,
        x + scale / 2,
        y + scale / 2 + size * 0.8,
        shorten(name, scale / (size * 0.5)),
        size * 0.8,
        palette,
      );
    }
  }
  context.globalAlpha = 1;
}

function plate(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  text: string,
  size: number,
  { text: ink, ground }: Palette,
): void {
  const wide = context.measureText(text).width + size * 0.5;
  context.fillStyle = ground;
  context.fillRect(x - wide / 2, y - size * 0.7, wide, size * 1.3);
  context.fillStyle = ink;
  context.fillText(text, x, y + size * 0.3);
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, Math.max(1, longest - 1)).trimEnd()}…`;
}

function drawMark(context: CanvasRenderingContext2D, view: View, port: number, { focus }: Palette): void {
  const { x, y } = cornerOf(view, port);
  const least = 7;
  const side = Math.max(view.scale, least);
  const offset = (side - view.scale) / 2;
  context.lineWidth = 2;
  context.strokeStyle = focus;
  context.strokeRect(x - offset, y - offset, side, side);
}
