import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { problemsOf } from '../check/checkContent.ts';
import { reloadRegistry } from '../registry/index.ts';
import { formatProblems, type Problem } from '../registry/problems.ts';
import { draftOf, draftPage } from './draftPage.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Editors write a file in several steps, and a change of branch writes many: together they are one change. */
const SETTLED = 50;

/**
 * Facts for the dev server: they are read before the first page is asked for, and again, and shown, when anything in
 * `content/` changes. What is wrong is listed in the terminal; the page of a draft says it too, and all others work.
 */
export function devFacts(): AstroIntegration {
  let problems: Problem[] = [];
  return {
    name: 'every-port:dev-facts',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const read = () => {
          problems = problemsOf(reloadRegistry()).filter(({ severity }) => severity === 'error');
          if (problems.length > 0) logger.error(`content/ is not in order:\n${formatProblems(problems)}`);
        };
        read();
        onChange(server, () => {
          const before = problems.length;
          read();
          if (before > 0 && problems.length === 0) logger.info('content/ is in order again');
          showAnew(server);
        });
        server.middlewares.use((request, response, next) => {
          const draft = draftOf(request.url ?? '', server.config.base, problems);
          if (draft.length === 0) return next();
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(draftPage(draft));
        });
      },
    },
  };
}

function onChange(server: Server, change: () => void): void {
  const folder = path.resolve('content') + path.sep;
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_, file) => {
    if (!path.resolve(file).startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(change, SETTLED);
  });
}

/** Astro keeps which pages there are, and their props, until it learns that its own content has changed. */
function showAnew(server: Server): void {
  for (const { hot } of [server.environments['ssr'], server.environments['prerender']].filter((known) => !!known))
    hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload' });
}
