import assert from 'node:assert/strict';
import { test } from 'vitest';
import { browserModules, wayTo } from './support/browserModules.ts';
import { temporaryFolder } from './support/folder.ts';

/**
 * What a browser may load. All else is of the build: zod's schemas, the readers of files, the merge, the articles, every
 * package, and Node's own modules. Whoever adds a line here makes a bundle larger: `npm test -- browser weight` says by
 * how much.
 */
const FOR_BROWSERS = [
  'src/enhance/',
  'src/explain/',
  'src/feedback/widget/',
  'src/feedback/(corrections|language|vote|votedPage|words).ts',
  'src/firewalls/',
  'src/lines/',
  'src/map/',
  'src/markup/',
  'src/pick/',
  'src/recipes/',
  'src/registry/uses/',
  'src/registry/verdict/',
  'src/registry/(exposures|list|operatingSystems|platform|ranges|runtimes|settingText|slug|transports).ts',
  'src/search/browser/',
  'src/search/shared/',
  'src/stamps/(browser/|blocks.ts)',
  'src/styles/(later|results).css',
  // The words of a rule, which an explanation repeats.
  'src/articles/commands/firewalls/',
  'src/articles/systemNames.ts',
].map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.')}`));

/** The ways by which a module of the build would reach a browser. */
function strays(root: string): string[] {
  const modules = browserModules(root);
  return [...modules.keys()]
    .filter((module) => !FOR_BROWSERS.some((allowed) => allowed.test(module)))
    .map((module) => wayTo(module, modules));
}

test('a browser loads nothing of the build', () => {
  assert.deepEqual(strays('.'), []);
});

test('nothing is allowed that no browser loads', () => {
  const modules = [...browserModules('.').keys()];
  assert.deepEqual(
    FOR_BROWSERS.filter((allowed) => !modules.some((module) => allowed.test(module))),
    [],
  );
});

test('what comes along by way of others is found: through scripts, workers and re-exports, but not as a type', (t) => {
  const root = temporaryFolder(t, {
    'src/pages/index.astro': "---\nimport 'node:os';\n---\n<script>\n  import '../lines/read.ts';\n</script>\n",
    'src/lines/read.ts':
      "export { z } from '../registry/schema/port.ts';\nimport type { A } from '../registry/merge/a.ts';\n",
    'src/registry/schema/port.ts': "import { z } from 'astro/zod';\n",
    'src/search/browser/box.ts': "import worker from './worker.ts?worker&url';\n",
    'src/search/browser/worker.ts': "export const load = () => import('node:fs');\n",
  });
  assert.deepEqual(strays(root).sort(), [
    'its folder > src/search/browser/worker.ts > node:fs',
    'src/pages/index.astro > src/lines/read.ts > src/registry/schema/port.ts',
    'src/pages/index.astro > src/lines/read.ts > src/registry/schema/port.ts > astro/zod',
  ]);
});
