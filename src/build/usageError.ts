/** Something that the person who gave the command can mend: a wrong setting, a step left out, a port that is taken. */
export class UsageError extends Error {
  override name = 'UsageError';
}
