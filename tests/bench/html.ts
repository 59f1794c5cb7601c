/**
 * Checks one page of every kind with the Nu HTML checker, the W3C's: `npm run bench:html`, or on another folder
 * `npm run bench:html -- <folder>`. The checker is fetched on first use and needs Java.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PAGES_OF_EVERY_KIND } from '../browser/kinds.ts';
import { readArguments } from './arguments.ts';
import { runPackage } from './runPackage.ts';
import { table } from './table.ts';

/** Not a dependency: 32 MB for one check. */
const CHECKER = 'vnu-jar@26.9.27';

/** What is used of the checker's output (https://github.com/validator/validator/wiki/Output-»-JSON). */
interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning' | 'fatal';
  url: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

// Without Java the package would download one.
if (spawnSync('java', ['-version']).error)
  console.log('Skipped: the Nu HTML checker needs Java, and there is no `java` on the PATH.');
else await check(readArguments().dist);

async function check(dist: string): Promise<void> {
  const files = PAGES_OF_EVERY_KIND.map((path) => fileOf(path, dist));
  const { stdout } = await runPackage(CHECKER, ['--stdout', '--format', 'json', ...files]);
  const { messages: all } = JSON.parse(stdout) as { messages: Message[] };
  // A file has no origin: what is 'self' to a policy, and that data for machines is no script, a browser test shows.
  const messages = all.filter(({ message }) => !message.includes('violates Content Security Policy'));
  const of = (type: string) => messages.filter((message) => (message.subType ?? message.type) === type).length;
  console.log(
    `${files.length} pages, ${messages.length - of('warning') - of('info')} errors, ${of('warning')} warnings, ${of('info')} remarks`,
  );
  if (messages.length > 0) {
    const rows = messages.map(({ type, subType, url, lastLine, message, extract = '' }) => {
      return [relative(dist, new URL(url).pathname), String(lastLine ?? ''), subType ?? type, message, extract];
    });
    console.log(`\n${table(['file', 'line', 'kind', 'message', 'where'], rows)}`);
  }
}

/** The page of an address that does not exist is `404.html`. */
function fileOf(path: string, dist: string): string {
  const file = join(dist, path.replace(/\?.*/, ''), 'index.html');
  return existsSync(file) ? file : join(dist, '404.html');
}
