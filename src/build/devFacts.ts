import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { forgetRegistry, loadRegistry } from '../registry/index.ts';

/**
 * Facts for the dev server: they are read while the reader still opens the browser, and read anew, and shown, when
 * anything in `content/` changes.
 */
export function devFacts(): AstroIntegration {
  return {
    name: 'every-port:dev-facts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = path.resolve('content') + path.sep;
        server.watcher.add(folder);
        server.watcher.on('all', (_, file) => {
          if (!path.resolve(file).startsWith(folder)) return;
          forgetRegistry();
          server.hot.send({ type: 'full-reload' });
        });
      },
      'astro:server:start': ({ logger }) => {
        try {
          loadRegistry();
        } catch (error) {
          // The page says it again; here it is said before anybody asks for one.
          logger.error((error as Error).message);
        }
      },
    },
  };
}
