import assert from 'node:assert/strict';
import { test } from 'vitest';
import { checkName } from '../../../../src/registry/csv/fields/words.ts';
import { collector } from '../fixture.ts';

for (const name of ['x', 'ssh', '3Com-nsd', 'iRAPP', '7ksonar', 'a-b-c', 'ms-wbt-server12']) {
  test(`"${name}" is well-formed`, () => {
    const { report, findings } = collector();
    checkName(name, report);
    assert.deepEqual(findings, []);
  });
}

const ILL_FORMED = ['914c/g', 'z39.50', 'dec_dlm', 'whois++', 'sql*net', 'Escale (Newton Dock)'];

for (const name of [...ILL_FORMED, '-a', 'a-', 'a--b', '123', 'ms-wbt-server-12']) {
  test(`"${name}" gets a warning, not an error`, () => {
    const { report, findings } = collector();
    checkName(name, report);
    assert.equal(findings[0]?.message, `"${name}" is not a well-formed service name (RFC 6335 §5.1)`);
    assert.equal(findings[0]?.severity, 'warning');
    assert.equal(findings[0]?.field, 'Service Name');
    assert.ok(findings[0]?.remedy);
  });
}
