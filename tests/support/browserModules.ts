import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { scriptsOf, valueImports } from './imports.ts';

/** Folders of which every file is for browsers, whether a page loads it or not. */
const OF_BROWSERS = ['src/enhance/**', 'src/search/browser/**', 'src/search/shared/**', 'src/stamps/browser/**'];

/**
 * Every module that a browser may load, with the file that loads it: what the scripts of Astro components import, the
 * folders made for browsers, and from there on whatever is imported as a value. Files are named from `root` on
 * (`src/lines/read.ts`), packages and Node's own modules as they are imported.
 */
export function browserModules(root: string): Map<string, string> {
  const loadedBy = new Map<string, string>();
  const waiting: string[] = [];
  const load = (module: string, by: string) => {
    if (loadedBy.has(module)) return;
    loadedBy.set(module, by);
    waiting.push(module);
  };
  const loadAll = (names: readonly string[], by: string) => {
    for (const name of names) load(resolve(name, by), by);
  };
  for (const file of globSync('src/**/*.astro', { cwd: root }))
    for (const script of scriptsOf(readFileSync(path.join(root, file), 'utf8'))) loadAll(valueImports(script), file);
  for (const file of globSync(OF_BROWSERS, { cwd: root }))
    if (statSync(path.join(root, file)).isFile()) load(file, 'its folder');

  for (let module = waiting.pop(); module !== undefined; module = waiting.pop())
    if (/^src\/.*\.(ts|js)$/.test(module) && existsSync(path.join(root, module)))
      loadAll(valueImports(readFileSync(path.join(root, module), 'utf8')), module);
  return loadedBy;
}

/** The file that an import means; Vite's `?url` and `?worker` say how it is loaded, not which it is. */
function resolve(name: string, by: string): string {
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(by), name.replace(/\?.*/, '')) : name;
}

/** How a module comes to be loaded: `page.astro > script.ts > module.ts`. */
export function wayTo(module: string, loadedBy: ReadonlyMap<string, string>): string {
  const by = loadedBy.get(module);
  return by === undefined ? module : `${wayTo(by, loadedBy)} > ${module}`;
}
