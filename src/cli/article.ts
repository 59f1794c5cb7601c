import { LAST_PORT } from '../registry/ranges.ts';
import { article, articleMdx } from '../articles/article.ts';
import { UsageError } from '../build/usageError.ts';
import { loadRegistry } from '../registry/index.ts';
import { runCommand } from './runCommand.ts';

const usage = 'npm run article -- <port>…   prints the articles of one or several ports, as MDX';

await runCommand({ usage, words: true }, ({ words }) => {
  if (words.length === 0) throw new UsageError(`Expected a port number. Try: npm run article -- 988\n${usage}`);
  const numbers = words.map(portNumber);
  const { ports } = loadRegistry();
  for (const number of numbers) process.stdout.write(articleMdx(article(ports[number] as (typeof ports)[number])));
});

function portNumber(written: string): number {
  if (/^\d{1,5}$/.test(written) && Number(written) <= LAST_PORT) return Number(written);
  throw new UsageError(`Expected a port number from 0 to 65535, got "${written}". Try: npm run article -- 988`);
}
