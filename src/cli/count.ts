import { countTable } from '../build/countTable.ts';
import { countFacts } from '../registry/countFacts.ts';
import { loadRegistry } from '../registry/index.ts';
import { runCommand } from './runCommand.ts';

const usage = 'npm run count   prints how many facts there are, as a Markdown table';

await runCommand({ usage }, () => console.log(countTable(countFacts(loadRegistry()))));
