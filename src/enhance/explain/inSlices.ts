/** As long as a page may be busy at a time, in milliseconds: half of a frame. */
const SLICE = 8;

/**
 * Takes the steps of some work in slices, between which the browser draws, scrolls and hears the reader.
 *
 * @param tell called after each slice with the last yielded value
 * @returns what the work gives, or `undefined` where it was called off
 */
export async function inSlices<Step, Result>(
  work: Iterator<Step, Result>,
  { signal, tell }: { signal: AbortSignal; tell?: (step: Step) => void },
): Promise<Result | undefined> {
  for (;;) {
    const end = performance.now() + SLICE;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    tell?.(step.value);
    await nextTask();
    if (signal.aborted) return undefined;
  }
}

/** A timer waits for four milliseconds after a few calls (HTML, 8.6), a message does not. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
