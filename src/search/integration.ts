import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadRegistry } from '../registry/index.ts';
import { searchRecords } from './records.ts';
import { buildTextIndex } from './textIndex.ts';

/** The folder that Pagefind's script expects to lie in: it takes what stands before as the base of all results. */
const FOLDER = 'pagefind/';

const CONTENT_TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** The text index: written beside the pages after a build, and served from memory by the dev server. */
export function textSearch(): AstroIntegration {
  let base = '/';
  return {
    name: 'every-port:text-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await indexFiles();
        for (const [name, content] of files) {
          const file = path.join(fileURLToPath(dir), FOLDER, name);
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`${files.size} files of the text index in ${FOLDER}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let pending: Promise<Map<string, Uint8Array>> | undefined;
        server.middlewares.use(async (request, response, next) => {
          const [pathname = ''] = (request.url ?? '').split('?');
          const prefix = [`${base}${FOLDER}`, `/${FOLDER}`].find((start) => pathname.startsWith(start));
          if (!prefix) return next();
          try {
            // Built at the first request: most sessions never search the texts.
            const content = (await (pending ??= indexFiles())).get(decodeURIComponent(pathname.slice(prefix.length)));
            if (!content) return next();
            response.setHeader('Content-Type', CONTENT_TYPES[path.extname(pathname)] ?? 'application/octet-stream');
            response.end(content);
          } catch (error) {
            pending = undefined;
            logger.error(`The text index could not be built: ${String(error)}`);
            next(error);
          }
        });
      },
    },
  };
}

function indexFiles(): Promise<Map<string, Uint8Array>> {
  return buildTextIndex(searchRecords(loadRegistry()));
}
