import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SITE_FILES } from '../../support/site.ts';
import type { Line } from './line.ts';
import { SECRET } from './target.ts';

/** Every path that has an answer of its own. */
const PUBLIC = new Set(
  Object.keys(SITE_FILES)
    .filter((name) => name !== '_headers')
    .flatMap((name) => [`/${name}`, `/${name.replace(/index\.html$/, '')}`]),
);
const FOLDERS = new Set(['/ports/22', '/ports/988', '/services/a+b', '/search']);

const NAMES = [
  'ports',
  '22',
  '988',
  '988.json',
  'index.html',
  'secret',
  'secret.txt',
  'link.txt',
  'linked',
  'etc',
  'tmp',
];
const HIDDEN = ['_headers', '.env', '.git', 'config', '.hidden', '.every-port.json', 'dist', 'package.json'];
const CLIMBS = [
  '..',
  '.',
  '%2e%2e',
  '%2e',
  '.%2e',
  '%252e%252e',
  '..;',
  '...',
  '%c0%ae%c0%ae',
  '%uff0e',
  ' ..',
  '..%00',
  '',
];
const SLASHES = ['/', '//', '%2f', '%2F', '\\', '%5c', '%252f', '/./', '%00/', ';/'];

const hostilePath = fc
  .array(fc.tuple(fc.constantFrom(...NAMES, ...HIDDEN, ...CLIMBS), fc.constantFrom(...SLASHES)), { maxLength: 8 })
  .map((parts) => `/${parts.map(([name, slash]) => name + slash).join('')}`)
  .map((path) => path.replaceAll(' ', '%20'));

/**
 * Asks a server of `writeTarget` for hostile paths: each has the answer of a page that it has, or that of one that
 * there is none of.
 *
 * @param runs how many are tried
 */
export async function assertPathsHold(ask: Line['ask'], runs: number): Promise<void> {
  const missing = await ask('GET', '/nothing/here');
  assert.ok(missing);
  const headers = (head: string) => head.replace(/^(HTTP\/1\.1 \d+ .*|Date: .*)\r\n/gim, '');
  await fc.assert(
    fc.asyncProperty(hostilePath, async (path) => {
      const answer = await ask('GET', path);
      assert.ok(answer, 'no answer');
      assert.ok(!answer.body.includes(SECRET), 'the secret was told');
      if (answer.status === 200) assert.ok(PUBLIC.has(decodeURIComponent(path)), 'a page that there is none of');
      else if (answer.status === 301)
        assert.ok(FOLDERS.has(decodeURIComponent(path)), 'a folder that there is none of');
      else
        assert.deepEqual(
          [answer.status, headers(answer.head), answer.body.equals(missing.body)],
          [404, headers(missing.head), true],
        );
    }),
    { numRuns: runs, examples: [['//']] },
  );
}
