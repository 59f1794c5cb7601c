/** Whether this is the whole attack (`npm run test:attack`), not the part of it that belongs to `npm test`. */
export const isWhole = process.env['EVERYPORT_ATTACK'] === 'whole';

/** How often something is tried: a sample in `npm test`, at least as often as in the attack of November 2026 otherwise. */
export function times(sample: number, whole: number): number {
  return isWhole ? whole : sample;
}
