import { SIDE } from './portMap.ts';

/** Which part of the map is seen: how wide a square of a port is, and where the picture's corner lies, in pixels. */
export interface View {
  /** The side of a square. */
  scale: number;
  /** How far the picture's left and upper edges lie outside of the frame. */
  left: number;
  top: number;
  /** The side of the frame, which is a square. */
  frame: number;
}

/** The widest that a square is drawn: a number and a short name fit into it. */
const WIDEST = 96;

/** All of the map. */
export function wholeView(frame: number): View {
  return { scale: frame / SIDE, left: 0, top: 0, frame };
}

/** How far a view is zoomed in: 1 is the whole map. */
export function zoomOf({ scale, frame }: View): number {
  return (scale * SIDE) / frame;
}

/** Enlarges around a place in the frame, which stays where it is; never smaller than the frame. */
export function zoomAt(view: View, factor: number, x: number, y: number): View {
  const scale = clamp(view.scale * factor, view.frame / SIDE, Math.max(WIDEST, view.frame / SIDE));
  const by = scale / view.scale;
  return inside({ ...view, scale, left: (view.left + x) * by - x, top: (view.top + y) * by - y });
}

/** Enlarges around a port, which comes to the middle, else around the middle. A factor of 0 stands for the whole map. */
export function zoomAround(view: View, factor: number, port?: number): View {
  const { frame } = view;
  if (factor === 0) return wholeView(frame);
  if (port === undefined) return zoomAt(view, factor, frame / 2, frame / 2);
  return centredOn(frame, port, Math.max(1, zoomOf(view) * factor));
}

/** Moves the picture with a hand that moves by so many pixels. */
export function moveBy(view: View, x: number, y: number): View {
  return inside({ ...view, left: view.left - x, top: view.top - y });
}

/** The same part of the map in a frame of another size, as far as squares do not get too wide. */
export function resized(view: View, frame: number): View {
  const by = frame / view.frame;
  const same = { scale: view.scale * by, left: view.left * by, top: view.top * by, frame };
  return zoomAt(same, 1, frame / 2, frame / 2);
}

/** A view with a port in its middle, as far as the edges of the map allow. */
export function centredOn(frame: number, port: number, zoom: number): View {
  const scale = clamp((zoom * frame) / SIDE, frame / SIDE, Math.max(WIDEST, frame / SIDE));
  const { column, row } = placeOf(port);
  return inside({ scale, left: (column + 0.5) * scale - frame / 2, top: (row + 0.5) * scale - frame / 2, frame });
}

/** The same view, moved no further than a port needs to be seen whole. */
export function revealing(view: View, port: number): View {
  const { column, row } = placeOf(port);
  const { scale, frame } = view;
  return inside({
    ...view,
    left: clamp(view.left, (column + 1) * scale - frame, column * scale),
    top: clamp(view.top, (row + 1) * scale - frame, row * scale),
  });
}

/** The port at a place in the frame. */
export function portAt({ scale, left, top }: View, x: number, y: number): number {
  const column = clamp(Math.floor((left + x) / scale), 0, SIDE - 1);
  const row = clamp(Math.floor((top + y) / scale), 0, SIDE - 1);
  return row * SIDE + column;
}

/** The port in the middle of the frame. */
export function middleOf(view: View): number {
  return portAt(view, view.frame / 2, view.frame / 2);
}

/** Where the square of a port stands in the frame. */
export function cornerOf({ scale, left, top }: View, port: number): { x: number; y: number } {
  const { column, row } = placeOf(port);
  return { x: column * scale - left, y: row * scale - top };
}

/** The rows and columns of which at least a part is seen. The ends are seen too. */
export function seen({ scale, left, top, frame }: View): { columns: [number, number]; rows: [number, number] } {
  const ends = (offset: number): [number, number] => [
    clamp(Math.floor(offset / scale), 0, SIDE - 1),
    clamp(Math.ceil((offset + frame) / scale) - 1, 0, SIDE - 1),
  ];
  return { columns: ends(left), rows: ends(top) };
}

/** The ports that are seen, row by row. */
export function portsInView(view: View): number[] {
  const { columns, rows } = seen(view);
  const ports: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let column = columns[0]; column <= columns[1]; column++) ports.push(row * SIDE + column);
  }
  return ports;
}

function placeOf(port: number): { column: number; row: number } {
  return { column: port % SIDE, row: Math.floor(port / SIDE) };
}

function inside(view: View): View {
  const most = view.scale * SIDE - view.frame;
  return { ...view, left: clamp(view.left, 0, Math.max(0, most)), top: clamp(view.top, 0, Math.max(0, most)) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
