import assert from 'node:assert/strict';
import { test } from 'vitest';
import { serviceRegistered } from '../../../src/registry/rules/serviceRegistered.ts';
import { row } from '../../support/assignment.ts';
import { findings, service } from './facts.ts';

const told = (assignments: ReturnType<typeof row>[], ports: number[]) =>
  findings(serviceRegistered, { assignments, services: [{ ...service, ports }] }).map(({ path, message }) => [
    path,
    message,
  ]);

test('a service on a port that is registered for another name, or for none, is told', () => {
  const rows = [row({ name: service.service, ports: 1 }), row({ name: 'other', ports: 2 })];
  assert.deepEqual(told(rows, [1, 2, 3]), [
    [['ports', 1], `2 is not registered for ${service.service}, but for other`],
    [['ports', 2], `3 is not registered for ${service.service}`],
  ]);
});

test('one of several names of a port is enough, whatever the transport', () => {
  const rows = [row({ name: 'other', ports: 1 }), row({ name: service.service, ports: 1, transport: 'udp' })];
  assert.deepEqual(told(rows, [1]), []);
});
