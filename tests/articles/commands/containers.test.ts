import assert from 'node:assert/strict';
import { test } from 'vitest';
import { parse } from 'yaml';
import { containerForms } from '../../../src/articles/commands/containers.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['widget'], description: '' };
const tcp = port({ uses: [use('Redis')] });
const commands = (port: Port) => containerForms(port)?.shell.map(({ command }) => command) ?? [];

test('a TCP port is published for this machine, for every machine, and forwarded from a cluster', () => {
  assert.deepEqual(commands(tcp), [
    'docker run -p 127.0.0.1:4321:4321 IMAGE',
    'docker run -p 4321:4321 IMAGE',
    'kubectl port-forward service/NAME 4321:4321',
  ]);
});

test('Docker is told of every transport but TCP, and only TCP is forwarded', () => {
  assert.equal(commands(port())[0], 'docker run -p 127.0.0.1:4321:4321 -p 127.0.0.1:4321:4321/udp IMAGE');
  const udp = commands(port({ uses: [use('WireGuard', { transports: ['udp'] })] }));
  assert.deepEqual(udp, ['docker run -p 127.0.0.1:4321:4321/udp IMAGE', 'docker run -p 4321:4321/udp IMAGE']);
});

test('the near end of a forwarded port below 1024 is left to the system, which needs no root for that', () => {
  assert.equal(
    commands(port({ number: 443, facets: ['privileged'] })).at(-1),
    'kubectl port-forward service/NAME :443',
  );
});

test('the parts of a manifest are the lists that Kubernetes takes', () => {
  const both = containerForms(port());
  assert.deepEqual(parse(both?.container ?? ''), {
    ports: [
      { containerPort: 4321, protocol: 'TCP' },
      { containerPort: 4321, protocol: 'UDP' },
    ],
  });
  assert.deepEqual(parse(both?.service ?? ''), {
    ports: [
      { name: 'tcp', port: 4321, protocol: 'TCP' },
      { name: 'udp', port: 4321, protocol: 'UDP' },
    ],
  });
  assert.deepEqual(parse(containerForms(tcp)?.service ?? ''), { ports: [{ port: 4321, protocol: 'TCP' }] });
});

test('port 0 and DCCP have no form', () => {
  assert.equal(containerForms(port({ number: 0 })), undefined);
  assert.equal(containerForms(assignedPort('widget', { transports: transports({ dccp: assigned }) })), undefined);
});
