import assert from 'node:assert/strict';
import { test } from 'vitest';
import { checkSources } from '../../src/sources/checkSources.ts';
import type { Versions } from '../../src/sources/compare.ts';
import { sourcesText } from '../../src/sources/report.ts';
import { softwarePort } from '../support/software.ts';
import { source } from '../support/source.ts';
import { product, story } from '../registry/rules/facts.ts';

const COMMIT = '0'.repeat(40);
const gitHubUrl = (path: string) => `https://github.com/acme/widget/blob/${COMMIT}/${path}`;
const widget = {
  ...product,
  ports: [softwarePort(4321, { source: ['conf'] }), softwarePort(4322, { source: ['conf', 'manual'] })],
  exposure: [],
  sources: { conf: source('Conf', { url: gitHubUrl('widget.conf') }), manual: source('Manual') },
};
const told = { ...story, sources: { code: source('Code', { url: gitHubUrl('code.c') }) } };
const FACTS = { assignments: [], software: [widget], services: [], guides: [], prose: [told] };

/** Repositories with these files, and the questions that they were asked. */
function files(newest: Record<string, Versions>) {
  const asked: string[] = [];
  const versions = (file: { path: string }) => {
    asked.push(file.path);
    return Promise.resolve(newest[file.path] ?? { cited: undefined, newest: undefined });
  };
  return { asked, versions };
}

test('each file is read once, and what no longer stands there is told with its record and its shelf', async () => {
  const repositories = files({
    'widget.conf': { cited: 'port 4321 and 4322', newest: 'port 4322' },
    'code.c': { cited: 'x', newest: 'gone' },
  });
  const report = await checkSources(FACTS, repositories);
  assert.deepEqual(repositories.asked.sort(), ['code.c', 'widget.conf']);
  assert.deepEqual(
    report.findings.map(({ kind, kindOfProduct, file, field }) => [kind, kindOfProduct, file, field]),
    [
      ['gone', undefined, story.file, 'sources.code'],
      ['number', 'database', product.file, 'ports[0]'],
    ],
  );
  assert.deepEqual(report.counts, { files: 2, unread: 0, pages: 0, entries: 2, compared: 2 });
  const text = sourcesText(report);
  assert.match(text, /^2 of 2 entries compared; 0 of 2 files could not be read; 0 pages asked for\.$/m);
  assert.match(
    text,
    /^The number stands in the cited file no more \(1\)\n- content\/software\/widget-server\.yaml ports\[0\]: /m,
  );
  assert.ok(text.indexOf('no more (1)') < text.indexOf('is gone (1)'));
});

test('repositories that cannot be read are named, and nothing is said of them', async () => {
  const report = await checkSources(FACTS, files({}));
  assert.deepEqual(report.findings, []);
  assert.deepEqual(report.counts, { files: 2, unread: 2, pages: 0, entries: 2, compared: 0 });
  assert.match(sourcesText(report), /\n\nNot read \(1\): acme\/widget$/);
});

test('other pages are asked for where there is a network', async () => {
  const asked: string[] = [];
  const isGone = (url: string) => Promise.resolve(asked.push(url) > 0 && url.includes('manual'));
  const { findings, counts } = await checkSources(FACTS, { ...files({}), isGone });
  assert.equal(counts.pages, 1);
  assert.deepEqual(
    findings.map(({ kind, file, field, message }) => [kind, file, field, message]),
    [['page', product.file, 'sources.manual', 'https://example.org/manual']],
  );
});

test('only the records that are asked for are looked at', async () => {
  const { counts } = await checkSources(FACTS, files({}), { within: ['ports/988'] });
  assert.deepEqual([counts.files, counts.entries], [1, 0]);
});

test('what a source is called cannot act on the terminal', async () => {
  const url = gitHubUrl('%1b%5b31m.conf');
  const software = [{ ...widget, sources: { ...widget.sources, conf: source('Conf', { url }) } }];
  const report = await checkSources(
    { ...FACTS, software },
    { versions: () => Promise.resolve({ cited: 'x', newest: 'gone' }) },
  );
  assert.doesNotMatch(sourcesText(report), /\u001b/);
});
