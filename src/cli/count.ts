import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countTable, withCountTable } from '../build/countTable.ts';
import { countFacts } from '../registry/countFacts.ts';
import { loadRegistry } from '../registry/index.ts';
import { runCommand } from './runCommand.ts';

/** Prints how many facts there are: `npm run count`. With `-- --write` the table in the README is made anew. */
await runCommand(() => {
  const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
  const counts = countFacts(loadRegistry());
  console.log(countTable(counts));
  if (values.write) writeFileSync('README.md', withCountTable(readFileSync('README.md', 'utf8'), counts));
});
