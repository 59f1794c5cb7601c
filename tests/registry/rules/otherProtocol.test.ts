import assert from 'node:assert/strict';
import { test } from 'vitest';
import { otherProtocol } from '../../../src/registry/rules/otherProtocol.ts';
import { softwarePort } from '../../support/software.ts';
import { findings, product, service } from './facts.ts';

const [known = 0] = service.ports;
const told = (start: number, end: number, leads = true) =>
  findings(otherProtocol, {
    software: [{ ...product, ports: [softwarePort(start, { port: { start, end }, protocol: 'other' })] }],
    services: [{ ...service, leads }],
  }).map(({ path, message }) => [path, message]);

test('another protocol than that of a service needs a service on one of the ports', () => {
  assert.deepEqual(told(known - 1, known + 1), []);
  assert.deepEqual(told(9, 9), [[['ports', 0, 'protocol'], 'no service is on record for 9']]);
});

test('a service that readers do not mean by the port is none to differ from', () => {
  assert.equal(told(known, known, false).length, 1);
});
