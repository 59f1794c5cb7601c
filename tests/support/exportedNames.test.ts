import assert from 'node:assert/strict';
import { test } from 'vitest';
import { exportedNames } from './exportedNames.ts';
import { temporaryFolder } from './folder.ts';

test('what a module declares and exports is its own, what it passes on or keeps is not', (t) => {
  const folder = temporaryFolder(t, {
    'a.ts':
      'export const A = 1, B = 2;\nexport type C = 1;\nexport const C = 1;\nconst D = 1;\nexport default function E() {}\n',
    'b.ts': "export { A } from './a.ts';\nexport * from './a.ts';\nexport async function B() {}\nexport class F {}\n",
  });
  const [a, b] = [`${folder}/a.ts`, `${folder}/b.ts`];
  assert.deepEqual(
    [...exportedNames(`${folder}/*.ts`)],
    [
      ['A', [a]],
      ['B', [a, b]],
      ['C', [a]],
      ['F', [b]],
    ],
  );
});
