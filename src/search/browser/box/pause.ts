/** A pause in typing after which the texts are searched, in milliseconds. */
export const PAUSE = 150;

export function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
