import { ExpectedError } from '../registry/expectedError.ts';

/** Something that the person who gave the command can change: a wrong setting, a step left out, a port that is taken. */
export class UsageError extends ExpectedError {
  override name = 'UsageError';
}
