import { cornerOf, portsInView, type View } from '../../map/view.ts';
import type { Palette } from './palette.ts';

/** From which side of a square, in pixels, there are lines between them, numbers in them, and names below these. */
const LINES_FROM = 9;
const NUMBERS_FROM = 30;
export const NAMES_FROM = 56;

/** Between a name and the edge of its square, in pixels. */
const MARGIN = 3;

/** As small as the frame around a port may be drawn. */
const LEAST_MARK = 7;

/** What stands on the picture. */
export interface Marks {
  /** The port that is looked at. */
  port: number | undefined;
  nameOf: (port: number) => string | undefined;
  shown: Uint8Array;
  status: Uint8Array;
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

/** First all numbers, then all names: to change the font is what takes time. */
function drawWriting(context: CanvasRenderingContext2D, view: View, palette: Palette, marks: Marks): void {
  const { scale } = view;
  // Whole pixels: letters of each size are drawn once, and kept.
  const size = Math.round(Math.min(scale / 3.4, 16));
  const hasNames = scale >= NAMES_FROM;
  const ports = portsInView(view).map((port) => ({ port, ...cornerOf(view, port) }));
  const write = (port: number, text: string, x: number, y: number): void => {
    context.globalAlpha = marks.shown[port] ? 1 : 0.5;
    context.fillStyle = marks.shown[port] ? (palette.statuses[marks.status[port] ?? 0]?.ink ?? '') : palette.text;
    context.fillText(text, x + scale / 2, y);
  };
  context.textAlign = 'center';
  context.font = `600 ${size}px ui-monospace, monospace`;
  for (const { port, x, y } of ports) {
    const isNamed = hasNames && marks.nameOf(port) !== undefined;
    write(port, String(port), x, y + scale / 2 + size * (isNamed ? -0.3 : 0.35));
  }
  if (hasNames) {
    const small = Math.min(Math.round(size * 0.75), 12);
    context.font = `${small}px system-ui, sans-serif`;
    for (const { port, x, y } of ports) {
      const name = marks.nameOf(port);
      if (name) write(port, fitted(context, name, scale - 2 * MARGIN), x, y + scale / 2 + size * 0.9);
    }
  }
  context.globalAlpha = 1;
}

/** As much of a name as there is room for, in pixels of the font that is set. Each name is measured once for a size. */
function fitted(context: CanvasRenderingContext2D, name: string, room: number): string {
  const key = `${context.font} ${room} ${name}`;
  const known = fittedNames.get(key);
  if (known !== undefined) return known;
  let text = name;
  for (let end = name.length - 1; end > 0 && context.measureText(text).width > room; end--)
    text = `${name.slice(0, end).trimEnd()}…`;
  if (fittedNames.size >= MOST_KEPT) fittedNames.clear();
  fittedNames.set(key, text);
  return text;
}

const fittedNames = new Map<string, string>();

/** While the picture is zoomed every step has another size. */
const MOST_KEPT = 5000;

function drawMark(context: CanvasRenderingContext2D, view: View, port: number, { focus, text }: Palette): void {
  const { x, y } = cornerOf(view, port);
  const side = Math.max(view.scale, LEAST_MARK);
  const offset = (side - view.scale) / 2;
  // Two colours, so that it is seen on each of them.
  for (const [width, colour] of [
    [5, text],
    [3, focus],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.strokeRect(x - offset, y - offset, side, side);
  }
}
