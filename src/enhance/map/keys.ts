import { SIDE } from '../../map/portMap.ts';
import { PORT_COUNT } from '../../registry/ranges.ts';

/** How far each key goes: to a neighbour, a row, or sixteen rows. */
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -SIDE,
  ArrowDown: SIDE,
  PageUp: -16 * SIDE,
  PageDown: 16 * SIDE,
};
const ZOOMS: Record<string, number> = { '+': 2, '=': 2, '-': 0.5, '0': 0 };

/** What a key asks of the map: another port, another size (0: the whole map), or the page of the port. */
export type KeyAction = { port: number } | { zoom: number } | 'open' | undefined;

export function actionOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, port: number): KeyAction {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Enter') return 'open';
  const zoom = ZOOMS[key];
  if (zoom !== undefined) return { zoom };
  if (key === 'Home' || key === 'End') return { port: port - (port % SIDE) + (key === 'Home' ? 0 : SIDE - 1) };
  const step = STEPS[key];
  return step === undefined ? undefined : { port: Math.min(Math.max(port + step, 0), PORT_COUNT - 1) };
}
