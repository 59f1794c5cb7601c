import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { UsageError } from '../build/usageError.ts';
import { explainData } from '../explain/data.ts';
import { explain } from '../explain/explain.ts';
import { ExplainFacts } from '../explain/facts.ts';
import { writeTable } from '../explain/terminal.ts';
import { loadRegistry } from '../registry/index.ts';
import { runCommand } from './runCommand.ts';

const usage =
  'npm run explain -- <file>   explains the output of ss, netstat, lsof, nmap, docker ps …; - reads it from a pipe';

await runCommand({ usage, words: true }, async ({ words: [file, ...others] }) => {
  if (file === undefined || others.length > 0) throw new UsageError(`Expected one file, or -.\n${usage}`);
  const text = file === '-' ? await readAll(process.stdin) : await readText(file);
  const facts = new ExplainFacts(explainData(loadRegistry()));
  process.stdout.write(writeTable(explain(text, facts), process.stdout.columns));
});

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}\n${usage}`);
  }
}
