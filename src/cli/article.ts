import { article, articleMdx } from '../articles/article.ts';
import { UsageError } from '../build/usageError.ts';
import { loadRegistry } from '../registry/index.ts';
import { runCommand } from './runCommand.ts';

/** Prints the article of one port as MDX: `npm run article -- 988`. */
await runCommand(() => {
  const written = process.argv[2] ?? '';
  const port = /^\d{1,5}$/.test(written) ? loadRegistry().ports[Number(written)] : undefined;
  if (!port)
    throw new UsageError(`Expected a port number from 0 to 65535, got "${written}". Try: npm run article -- 988`);
  process.stdout.write(articleMdx(article(port)));
});
