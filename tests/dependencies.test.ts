import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { test } from 'vitest';
import { builtCode, scriptsOf, valueImports } from './support/imports.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

/** The package of an import: `@scope/name/part` is of `@scope/name`. */
const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

function codeOf(file: string): string {
  const scripts = file.endsWith('.astro') ? scriptsOf(readFileSync(file, 'utf8')) : [];
  return [builtCode(file), ...scripts].join('\n');
}

test('every package that the site and its commands import is there without the development ones', () => {
  const files = globSync(['src/**/*.{ts,astro}', 'astro.config.mjs', '.config/node.mjs']);
  assert.ok(files.length > 500);
  const missing = files.flatMap((file) =>
    valueImports(codeOf(file))
      .filter((name) => !/^(\.|virtual:)/.test(name) && !isBuiltin(name) && !(packageOf(name) in dependencies))
      .map((name) => `${file} imports ${name}`),
  );
  assert.deepEqual(missing, [], 'npm ci --omit=dev does not install them: move them to "dependencies"');
});
