/** A promise that is awaited only later: whoever waits learns of its failure, and until then it is not an unhandled one. */
export function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
