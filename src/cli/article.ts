import { article } from '../articles/article.ts';
import { loadRegistry } from '../registry/index.ts';

/** Prints the article of one port as MDX: `npm run article -- 988`. */
const written = process.argv[2] ?? '';
const port = /^\d{1,5}$/.test(written) ? loadRegistry().ports[Number(written)] : undefined;
if (port) {
  process.stdout.write(article(port));
} else {
  console.error(`Expected a port number from 0 to 65535, got "${written}". Try: npm run article -- 988`);
  process.exitCode = 1;
}
