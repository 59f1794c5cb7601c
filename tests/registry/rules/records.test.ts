import assert from 'node:assert/strict';
import { test } from 'vitest';
import { agreeingFields } from '../../../src/registry/rules/agreeingFields.ts';
import { collectedMetrics } from '../../../src/registry/rules/collectedMetrics.ts';
import { httpsHomepage } from '../../../src/registry/rules/httpsHomepage.ts';
import { pasteableSetting } from '../../../src/registry/rules/pasteableSetting.ts';
import { portOnce } from '../../../src/registry/rules/portOnce.ts';
import { productOnce } from '../../../src/registry/rules/productOnce.ts';
import { referenceOnce } from '../../../src/registry/rules/referenceOnce.ts';
import { statedDirection } from '../../../src/registry/rules/statedDirection.ts';
import { softwarePort } from '../../support/software.ts';
import { findings, product, service } from './facts.ts';

const [port] = product.ports as [(typeof product.ports)[0]];
const [advice] = product.exposure as [(typeof product.exposure)[0]];
const other = { ...product, id: 'other', file: 'content/software/other.yaml', name: 'Other', aliases: [] };

test('two records of one product are both told, each with the other, however the name is spelt', () => {
  const found = findings(productOnce, { software: [product, { ...other, name: 'widget-server' }] });
  assert.deepEqual(
    found.map(({ file, message }) => [file, message]),
    [
      [product.file, `"Widget Server" has a record already: ${other.file}`],
      [other.file, `"widget-server" has a record already: ${product.file}`],
    ],
  );
});

test('names that differ in more than their spelling are two products, and a name without Latin letters is one', () => {
  const software = ['Widget 1', 'Widget 11', 'C', 'C++', '端口', '港'].map((name) => ({ ...other, name }));
  assert.deepEqual(findings(productOnce, { software }), []);
});

test('the same port twice on one transport is told at the second entry', () => {
  const ports = [
    softwarePort(1, { transport: ['tcp', 'udp'] }),
    softwarePort(2),
    softwarePort(1, { transport: ['udp'] }),
  ];
  assert.deepEqual(
    findings(portOnce, { software: [{ ...product, ports }] }).map(({ path, message }) => [path, message]),
    [[['ports', 2, 'port'], 'this record lists 1/udp above already']],
  );
});

test('a port on two transports, and a port within a range, may stand in two entries', () => {
  const ports = [
    softwarePort(1),
    softwarePort(1, { transport: ['udp'] }),
    softwarePort(1, { port: { start: 1, end: 9 }, role: 'passive data' }),
  ];
  assert.deepEqual(findings(portOnce, { software: [{ ...product, ports }] }), []);
});

test('a homepage over plain http is told', () => {
  const found = findings(httpsHomepage, { software: [product, { ...other, homepage: 'http://example.org/' }] });
  assert.deepEqual(
    found.map(({ file, path }) => [file, path]),
    [[other.file, ['homepage']]],
  );
});

test('the same RFC or the same document twice is told at the second place, and one that replaced itself', () => {
  const rfc = { relation: 'specifies' as const, rfc: 959, title: 'FTP', year: 1985 };
  const page = { relation: 'related' as const, title: 'FTP', url: 'https://example.org/ftp' };
  const references = [rfc, page, { ...rfc, relation: 'extends' as const }, page, { ...rfc, rfc: 1, obsoletedBy: [1] }];
  assert.deepEqual(
    findings(referenceOnce, { services: [{ ...service, references }] }).map(({ path, message }) => [path, message]),
    [
      [['references', 2], 'RFC 959 is listed above already'],
      [['references', 3], 'https://example.org/ftp is listed above already'],
      [['references', 4], 'RFC 1 cannot replace itself'],
    ],
  );
});

const contradictions = (changes: Partial<typeof port>, advised: typeof advice.advice = 'none-given') =>
  findings(agreeingFields, {
    software: [{ ...product, ports: [{ ...port, ...changes }], exposure: [{ ...advice, advice: advised }] }],
  }).map(({ path }) => path?.at(-1));

test('what cannot be true together is told', () => {
  assert.deepEqual(contradictions({ direction: 'out', address: 'loopback' }), ['address']);
  assert.deepEqual(contradictions({ role: 'the page, inside the container' }), ['address']);
  assert.deepEqual(contradictions({ role: 'the page, inside its own container', address: 'loopback' }), ['address']);
  assert.deepEqual(contradictions({ from: 'anyone' }, 'trusted-network'), ['from']);
  assert.deepEqual(contradictions({ from: 'anyone' }, 'this-machine'), ['from']);
  assert.deepEqual(contradictions({ from: 'this-machine' }, 'internet'), ['from']);
  assert.deepEqual(contradictions({ process: { linux: ['/usr/sbin/widgetd'] } }), ['process']);
});

test('what can be true together is in order', () => {
  assert.deepEqual(contradictions({ direction: 'in', from: 'anyone', address: 'loopback' }, 'internet'), []);
  assert.deepEqual(contradictions({ role: 'the page, inside the container', address: 'container' }), []);
  assert.deepEqual(contradictions({ role: 'the container registry' }), []);
  assert.deepEqual(contradictions({ from: 'clients' }, 'trusted-network'), []);
  assert.deepEqual(contradictions({ process: { kernel: true } }), []);
  assert.deepEqual(contradictions({ process: { linux: ['widget-name-longer-than-ps-shows'] } }), []);
});

test('metrics alone are for the machines that collect them', () => {
  const told = (role: string, from: (typeof port)['from'], direction: 'in' | 'out' = 'in') =>
    findings(collectedMetrics, { software: [{ ...product, ports: [{ ...port, role, from, direction }] }] }).map(
      ({ path }) => path,
    );
  for (const role of ['metrics', 'Prometheus metrics of the agent', 'health checks and metrics, for Prometheus'])
    for (const from of ['administrators', 'this-machine'] as const)
      assert.deepEqual(told(role, from), [['ports', 0, 'from']], `${role}, ${from}`);
  assert.deepEqual(told('metrics', 'nodes'), []);
  assert.deepEqual(told('metrics in StatsD form, from applications', 'clients'), []);
  assert.deepEqual(told('metrics', 'administrators', 'out'), []);
  for (const role of [
    'the web interface and metrics',
    'administration and metrics',
    'metrics and profiling',
    'the API',
  ])
    assert.deepEqual(told(role, 'administrators'), [], role);
});

test('of three current ports each says its direction and who should reach it, or the record is warned of', () => {
  const said = { direction: 'in', from: 'clients' } as const;
  const ports = [
    softwarePort(1, said),
    softwarePort(2),
    softwarePort(3, { direction: 'in' }),
    softwarePort(4, { direction: 'out' }),
  ];
  const [found] = findings(statedDirection, { software: [{ ...product, ports }] });
  assert.equal(found?.message, 'no direction or no "from" for 2 and 3');
  assert.deepEqual(found?.path, ['ports', 1]);
  assert.deepEqual(findings(statedDirection, { software: [{ ...product, ports: ports.slice(0, 2) }] }), []);
  const legacy = ports.map((entry) => ({ ...entry, status: 'legacy' as const }));
  assert.deepEqual(findings(statedDirection, { software: [{ ...product, ports: legacy }] }), []);
});

test('a setting holds {port} unless `where` is the path of a screen', () => {
  const configure = [
    { where: 'widget.conf', setting: 'port {port}' },
    { where: 'widget.conf', setting: 'port' },
    { where: 'Settings > Network', setting: 'Port' },
    { where: 'Settings > Network', setting: 'Port {port}' },
  ];
  const found = findings(pasteableSetting, { software: [{ ...product, ports: [{ ...port, configure }] }] });
  assert.deepEqual(
    found.map(({ path }) => path),
    [
      ['ports', 0, 'configure', 1, 'setting'],
      ['ports', 0, 'configure', 3, 'setting'],
    ],
  );
});
