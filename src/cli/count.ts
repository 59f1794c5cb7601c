import { countTable } from '../build/countTable.ts';
import { countFacts } from '../registry/countFacts.ts';
import { loadRegistry } from '../registry/index.ts';
import { runCommand } from './runCommand.ts';

/** Prints how many facts there are, as a Markdown table: `npm run count`. */
await runCommand(() => console.log(countTable(countFacts(loadRegistry()))));
