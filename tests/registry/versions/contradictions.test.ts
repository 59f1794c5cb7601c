import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { RegistryChange } from '../../../src/registry/schema/change.ts';
import { contradictions } from '../../../src/registry/versions/contradictions.ts';
import type { CuratedFacts } from '../../../src/registry/versions/curatedFacts.ts';
import { service, software, softwarePort } from '../../support/software.ts';

function filed<T extends { id: string }>(folder: string, record: T): T & { file: string } {
  return { ...record, file: `content/${folder}/${record.id}.yaml` };
}

const CURATED: CuratedFacts = {
  software: [
    filed(
      'software',
      software({ aliases: ['Gizmo'], ports: [softwarePort(4321), softwarePort(4400, { aliases: ['gadget port'] })] }),
    ),
    filed(
      'software',
      software({ id: 'nodeports', name: 'NodePorts', ports: [softwarePort(1, { port: { start: 4000, end: 5000 } })] }),
    ),
  ],
  services: [filed('services', service({ aliases: ['wdgt'] }))],
  stories: new Map([
    [4321, {}],
    [9, {}],
  ]),
  twins: { also: [[4321, 4322]], never: [[10, 4321]] },
};

function change(changes: Partial<RegistryChange>): RegistryChange {
  return {
    date: '2020-02',
    lastSeen: '2020-01',
    ports: { start: 4321, end: 4321 },
    transports: ['tcp'],
    kind: 'assigned',
    before: [],
    after: ['x'],
    ...changes,
  };
}

function told(...changes: RegistryChange[]): string[] {
  return contradictions(changes, CURATED).map(({ file, message }) => `${file}: ${message}`);
}

test('a port that a product uses, or of which a story tells, is now assigned', () => {
  assert.deepEqual(told(change({ after: ['x', 'y'] })), [
    'content/ports/4321.mdx: tells of 4321, which is now assigned to x and y',
    'content/software/widget-server.yaml: Widget Server uses 4321, which is now assigned to x and y',
  ]);
});

test('a product on another transport is not concerned', () => {
  assert.deepEqual(told(change({ transports: ['udp'], ports: { start: 4400, end: 4400 } })), []);
});

test('a service whose port has lost its name, a story and the pairs that were written down are told', () => {
  assert.deepEqual(told(change({ kind: 'renamed', before: ['widget'], after: ['x'] })), [
    'content/ports/4321.mdx: tells of 4321, which is now called x, formerly widget',
    'content/services/widget.yaml: leads to 4321, which is no longer called widget',
    'content/tls-twins.yaml: pairs 4321 and 4322: 4321, which is now called x, formerly widget',
    'content/tls-twins.yaml: pairs 10 and 4321: 4321, which is now called x, formerly widget',
  ]);
});

test('a name that stays beside a new one contradicts no service', () => {
  const found = told(change({ kind: 'renamed', before: ['widget'], after: ['x', 'widget'] }));
  assert.ok(
    found.every((line) => !line.startsWith('content/services')),
    found.join('\n'),
  );
});

test('a port that is no longer assigned is told with what it was called', () => {
  assert.deepEqual(told(change({ kind: 'removed', before: ['x'], after: [], ports: { start: 9, end: 9 } })), [
    'content/ports/9.mdx: tells of 9, which is no longer assigned to x',
  ]);
});

for (const [name, file, word] of [
  ['gizmo', 'content/software/widget-server.yaml', 'Gizmo'],
  ['gadget port', 'content/software/widget-server.yaml', 'gadget port'],
  ['WDGT', 'content/services/widget.yaml', 'wdgt'],
] as const) {
  test(`the alias "${word}" that is now the name of another port is told, and on its own port it is not`, () => {
    assert.deepEqual(told(change({ after: [name], ports: { start: 7, end: 8 } })), [
      `${file}: the alias "${word}" is now the service name of 7-8, ${name}`,
    ]);
    const own = word === 'gadget port' ? 4400 : 4321;
    assert.ok(
      told(change({ after: [name], ports: { start: own, end: own } })).every((line) => !line.includes('alias')),
    );
  });
}

test('a name that the port had before is no news for an alias', () => {
  assert.deepEqual(
    told(change({ kind: 'renamed', before: ['gizmo'], after: ['gizmo', 'x'], ports: { start: 7, end: 7 } })),
    [],
  );
});

test('other kinds of change contradict nothing', () => {
  assert.deepEqual(
    told(change({ kind: 'description' }), change({ kind: 'status' }), change({ kind: 'reported-use' })),
    [],
  );
});

test('the same is told once, though it changed on two transports', () => {
  const tcp = change({ kind: 'removed', before: ['x'], after: [], ports: { start: 9, end: 9 } });
  assert.equal(told(tcp, { ...tcp, transports: ['udp'] }).length, 1);
});
