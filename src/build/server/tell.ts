/** How long the same message is not repeated, in milliseconds. */
const PAUSE = 60_000;

/** Different messages that are remembered; whoever makes up more is not to fill the memory. */
const MOST = 100;

const toldAt = new Map<string, number>();

/** Prints an error, with its stack, unless the same was printed within a minute: what each request can cause fills logs. */
export function tell(error: unknown): void {
  const text = String(error);
  const now = performance.now();
  if (now - (toldAt.get(text) ?? -Infinity) < PAUSE) return;
  if (toldAt.size >= MOST) toldAt.clear();
  toldAt.set(text, now);
  console.error(error);
}
