import { SIDE } from '../../map/portMap.ts';
import type { Palette } from './palette.ts';

/** How much of its colour keeps a port that the filter leaves out, of 255. */
const DIMMED = 38;

/** All ports as a picture of one pixel each, which is enlarged when it is drawn. */
export function pictureOf(status: Uint8Array, shown: Uint8Array, { statuses }: Palette): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const image = new ImageData(SIDE, SIDE);
  for (let port = 0; port < SIDE * SIDE; port++) {
    const { colour = [0, 0, 0] } = statuses[status[port] ?? 0] ?? {};
    for (let part = 0; part < 3; part++) image.data[port * 4 + part] = colour[part] ?? 0;
    image.data[port * 4 + 3] = shown[port] ? 255 : DIMMED;
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
