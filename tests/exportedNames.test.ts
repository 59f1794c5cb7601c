import assert from 'node:assert/strict';
import { test } from 'vitest';
import { exportedNames } from './support/exportedNames.ts';

/** What Astro asks of the modules of `src/pages`. */
const OF_ASTRO = ['GET', 'getStaticPaths'];

test('a name that is exported means one thing', () => {
  const names = exportedNames('src/**/*.ts');
  assert.ok(names.size > 1000, `${names.size} names`);
  const several = [...names].filter(([name, files]) => files.length > 1 && !OF_ASTRO.includes(name));
  assert.deepEqual(
    several.map(([name, files]) => `${name} in ${files.join(' and ')}`),
    [],
    'give each its own name, in the words of its field',
  );
});
