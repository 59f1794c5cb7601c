import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { readSoftware } from '../../../src/registry/records/software.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { WIDGET } from './fixture.ts';

const ADVICE = `exposure:
  - ports: [PORTS]
    advice: trusted-network
    reason: No password by default.
    source: manual
`;

function problemsOf(t: TestContext, text: string) {
  const { problems } = readSoftware(temporaryFolder(t, { 'widget.yaml': text }));
  return problems.map(({ file, field, message }) => [path.basename(file), field, message]);
}

test('a sound record has no problems, with and without advice', (t) => {
  assert.deepEqual(problemsOf(t, WIDGET), []);
  assert.deepEqual(problemsOf(t, WIDGET + ADVICE.replace('PORTS', '4321')), []);
});

test('advice on ports that the product does not have is refused, port by port', (t) => {
  assert.deepEqual(problemsOf(t, WIDGET + ADVICE.replace('PORTS', '4321, "4322-4323"')), [
    ['widget.yaml', 'exposure[0].ports', 'port 4322 is not among the ports of this record'],
    ['widget.yaml', 'exposure[0].ports', 'port 4323 is not among the ports of this record'],
  ]);
});

test('a port within a range of the record may be advised on', (t) => {
  const ranged = WIDGET.replace('port: 4321', 'port: "4320-4329"');
  assert.deepEqual(problemsOf(t, ranged + ADVICE.replace('PORTS', '4325, "4320-4329"')), []);
});

test('the sources of ports and of advice are both checked', (t) => {
  const text =
    WIDGET.replace('source: manual', 'source: handbook') + ADVICE.replace('PORTS', '4321').replace('manual', 'faq');
  assert.deepEqual(problemsOf(t, text), [
    ['widget.yaml', 'ports[0].source', 'no source is called "handbook"'],
    ['widget.yaml', 'exposure[0].source', 'no source is called "faq"'],
    ['widget.yaml', 'sources.manual', 'no claim of this record uses this source'],
  ]);
});
