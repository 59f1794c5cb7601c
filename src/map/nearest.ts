import { SIDE } from './portMap.ts';
import { portAt, type View } from './view.ts';

/**
 * The port that is meant at a place of the frame: the nearest wanted one as far as a finger is wide, else the one that
 * lies there. A square of the whole map is smaller than any finger.
 *
 * @param reach how far it may lie, in pixels; 0 for a mouse, which is exact
 * @param isWanted whether there is something to say of a port
 */
export function nearestPort(
  view: View,
  { x, y }: { x: number; y: number },
  reach: number,
  isWanted: (port: number) => boolean,
): number {
  const there = portAt(view, x, y);
  const far = Math.floor(reach / view.scale);
  const [row, column] = [Math.floor(there / SIDE), there % SIDE];
  let [best, distance] = [there, Infinity];
  for (let down = -far; down <= far; down++) {
    for (let right = -far; right <= far; right++) {
      const away = Math.hypot(down, right);
      const isOnMap = row + down >= 0 && row + down < SIDE && column + right >= 0 && column + right < SIDE;
      const port = there + down * SIDE + right;
      if (isOnMap && away <= far && away < distance && isWanted(port)) [best, distance] = [port, away];
    }
  }
  return best;
}
