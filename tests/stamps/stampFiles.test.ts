import assert from 'node:assert/strict';
import { test } from 'vitest';
import { filled } from '../../src/stamps/blocks.ts';
import { applyStamp, learnStamp } from '../../src/stamps/stamp.ts';
import { stampFiles } from '../../src/stamps/stampFiles.ts';

const html = (port: number) =>
  `<title>Port ${port}: free</title><header>x</header><main id="main"><article><a href="/ports/${port - 1}/">${port - 1}</a> in a run of 22</article></main>`;
const variables = (port: number) => [port, port - 1, port + 1];
const stamp = learnStamp(
  { html: html(40_100), variables: variables(40_100) },
  { html: html(40_200), variables: variables(40_200) },
);

test('a file of stamps has what a page has between its frame, for each port of its block', () => {
  const files = stampFiles([{ stamp, pages: [variables(40_959), variables(40_960)] }]);
  assert.deepEqual([...files.keys()], ['ports/stamps/39.html', 'ports/stamps/40.html']);
  const text = files.get('ports/stamps/39.html') ?? '';
  const [, title = '', ports = '', article = ''] =
    /<section data-title="(.*?)" data-ports="(.*?)">(.*?)<\/section>/.exec(text) ?? [];
  assert.equal(ports, '40959 40958 40960');
  const made = (part: string) => filled(part, ports.split(' '));
  const page = applyStamp(stamp, variables(40_959));
  assert.equal(made(title), 'Port 40959: free');
  assert.ok(page.includes(`<main id="main">${made(article)}</main>`));
  assert.doesNotMatch(made(article), /[\ue000-\uf8ff]/);
});

test('a page without a frame is refused', () => {
  assert.throws(() => stampFiles([{ stamp: { texts: ['no page'], slots: [] }, pages: [[1]] }]), /has no <title>/);
});
