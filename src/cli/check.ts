import { formatProblems } from '../registry/problems.ts';
import { readContent } from '../registry/index.ts';

/** Checks all of `content/` and prints every problem at once: `npm run check`. Warnings do not fail it. */
const { problems } = readContent();
const errors = problems.filter(({ severity }) => severity === 'error').length;
if (problems.length > 0) console.error(formatProblems(problems));
console.log(`${errors} errors, ${problems.length - errors} warnings in content/`);
process.exitCode = errors > 0 ? 1 : 0;
