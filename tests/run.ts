/** Runs all tests, or only the steps that are named: `npm test`, `node tests/run.ts types unit`. */
import { hasPassed, summaryTable, totalLine } from './runner/result.ts';
import type { Result } from './runner/result.ts';
import { steps } from './runner/steps.ts';
import type { Step } from './runner/steps.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  throw new Error(`No step "${unknown.join(', ')}". The steps: ${steps.map(({ name }) => name).join(', ')}`);
}

const results: Result[] = [];
for (const step of steps) {
  if (names.length === 0 || names.includes(step.name)) results.push(await run(step));
}
console.log(`\n${summaryTable(results)}\n\n${totalLine(results)}`);
process.exitCode = results.every(hasPassed) ? 0 : 1;

async function run({ name, needs, run }: Step): Promise<Result> {
  console.log(`\n== ${name} ==`);
  if (results.some((result) => result.name === needs && !hasPassed(result))) {
    console.log(`Not run, because the step "${needs}" failed.`);
    return { name, seconds: 0 };
  }
  const start = performance.now();
  const counts = await run().catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  return { name, counts, seconds: (performance.now() - start) / 1000 };
}
