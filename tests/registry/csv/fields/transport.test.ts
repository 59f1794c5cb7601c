import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readTransport } from '../../../../src/registry/csv/fields/transport.ts';
import { TRANSPORTS } from '../../../../src/registry/transports.ts';
import { collector } from '../fixture.ts';

test('each transport is read, and an empty cell is no transport rather than TCP', () => {
  const { report, findings } = collector();
  for (const transport of TRANSPORTS) assert.equal(readTransport(transport, report), transport);
  assert.equal(readTransport('', report), null);
  assert.deepEqual(findings, []);
});

test('capitals are read with a notice', () => {
  const { report, findings } = collector();
  assert.equal(readTransport('TCP', report), 'tcp');
  assert.deepEqual(
    findings.map(({ message, severity }) => [message, severity]),
    [['transport "TCP" is read as "tcp"', 'notice']],
  );
});

for (const text of ['tpc', 'tcp/udp', 'ddp']) {
  test(`the unknown transport "${text}" is refused with a remedy`, () => {
    const { report, findings } = collector();
    assert.equal(readTransport(text, report), null);
    assert.equal(findings[0]?.message, `unknown transport "${text}" (expected tcp, udp, sctp, dccp or empty)`);
    assert.equal(findings[0]?.field, 'Transport Protocol');
    assert.ok(findings[0]?.remedy);
    assert.equal(findings[0]?.severity, undefined);
  });
}
