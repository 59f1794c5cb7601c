import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { awaitedLater } from '../../build/awaitedLater.ts';
import { readShare } from '../../build/share.ts';
import { loadRegistry, type Registry } from '../../registry/index.ts';
import { searchRecords } from './records.ts';
import { buildTextIndex } from './textIndex.ts';

/** The folder that Pagefind's script expects to lie in: it takes what stands before as the base of all results. */
const FOLDER = 'pagefind/';

const CONTENT_TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** The text index: written beside the pages after a build, and served from memory by the dev server. */
export function textSearch(): AstroIntegration {
  let made: ReturnType<typeof indexFiles>;
  return {
    name: 'every-port:text-search',
    hooks: {
      'astro:build:start': () => {
        if (readShare() === 'part') return;
        // Pagefind is a process of its own, and works while the pages are rendered.
        made = awaitedLater(indexFiles(loadRegistry()));
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (readShare() === 'part') return;
        const files = await made;
        for (const [name, content] of files) {
          const file = path.join(fileURLToPath(dir), FOLDER, name);
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`${files.size} files of the text index in ${FOLDER}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let built: { of: Registry; files: ReturnType<typeof indexFiles> } | undefined;
        // The dev server has already taken the site's base off the address.
        server.middlewares.use(`/${FOLDER}`, async (request, response, next) => {
          const [name = ''] = (request.url ?? '').slice(1).split('?');
          try {
            // Built at the first request, because most sessions search no texts, and again when facts have changed.
            const registry = loadRegistry();
            if (built?.of !== registry) built = { of: registry, files: indexFiles(registry) };
            const content = (await built.files).get(name);
            if (!content) return next();
            response.setHeader('Content-Type', CONTENT_TYPES[path.extname(name)] ?? 'application/octet-stream');
            response.end(content);
          } catch (error) {
            built = undefined;
            logger.error(`The text index could not be built: ${String(error)}`);
            next(error);
          }
        });
      },
    },
  };
}

function indexFiles(registry: Registry): Promise<Map<string, Uint8Array>> {
  return buildTextIndex(searchRecords(registry));
}
