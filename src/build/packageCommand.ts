import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What an npm script of this project gives to Node, with its limits of memory. Paths in it are from the root of the
 * project.
 */
export function packageCommand(name: 'build' | 'serve'): string[] {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
  return scripts[name]?.split(' ').slice(1) ?? [];
}
