/**
 * An error that the person who gave the command can do something about: wrong facts, a wrong option, a file that cannot
 * be read. It is shown by its message alone; any other error is a fault of the program and keeps its stack.
 *
 * Told by the field and not by the class: a bundled page has a copy of each class.
 */
export class ExpectedError extends Error {
  override name = 'ExpectedError';
  readonly expected = true;
  /** The status with which the command ends. */
  readonly exitCode: number = 1;
}

/** Whether an error is shown by its message alone. */
export function isExpected(error: unknown): error is ExpectedError {
  return error instanceof Error && (error as Partial<ExpectedError>).expected === true;
}
