import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { ExposureAdvice, Port } from '../../../src/registry/schema/port.ts';
import { EXPOSE_RULES } from '../../../src/registry/verdict/expose.ts';
import { firstAnswer } from '../../../src/registry/verdict/rule.ts';
import { evidence } from '../../support/evidence.ts';
import { assignedPort, port } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';
import { source } from '../../support/source.ts';

const of = (product: string, advice: ExposureAdvice['advice']): ExposureAdvice => ({
  software: product.toLowerCase(),
  product,
  advice,
  reason: 'It says so.',
  sources: [source(`Advice for ${product}`)],
});
const service = (title: string, advice: Exclude<ExposureAdvice['advice'], 'none-given'>) =>
  knownService({
    title,
    exposure: { advice, reason: 'It says so.', sources: [source(`Advice for ${title}`)] },
  });
const ask = (facts: Partial<Port>) => firstAnswer(EXPOSE_RULES, port(facts), evidence);

test('without advice nothing is answered: not yes, not no, and no permission', () => {
  for (const facts of [port(), port({ uses: [use('Redis')] }), assignedPort('epmap', { services: [knownService()] })]) {
    const { rule, answer, reason } = firstAnswer(EXPOSE_RULES, facts, evidence);
    assert.deepEqual([rule, answer], ['no-advice', 'unknown']);
    assert.match(reason, /no permission/);
  }
});

test('advice of the service decides, whatever a product says', () => {
  const found = ask({
    services: [service('SSH', 'internet')],
    uses: [use('MikroTik'), use('OpenSSH')],
    exposure: [of('MikroTik', 'trusted-network')],
  });
  assert.deepEqual([found.rule, found.answer], ['service-advice', 'yes']);
  assert.equal(found.reason, 'SSH: It says so.');
  assert.deepEqual(
    found.sources.map(({ title }) => title),
    ['Advice for SSH'],
  );
});

test('two services that differ leave it open, and both are named', () => {
  const found = ask({ services: [service('Syslog', 'trusted-network'), service('Shell', 'this-machine')] });
  assert.deepEqual([found.rule, found.answer], ['service-advice', 'depends']);
  assert.match(found.reason, /^Syslog: .* Shell: /);
});

for (const [advice, answer] of [
  ['this-machine', 'no'],
  ['trusted-network', 'no'],
  ['internet', 'yes'],
] as const) {
  test(`advice "${advice}" for the one product that is meant is the answer "${answer}"`, () => {
    const found = ask({ uses: [use('Redis')], exposure: [of('Redis', advice)] });
    assert.deepEqual([found.rule, found.answer], ['product-advice', answer]);
  });
}

test('products that agree answer together; those that differ, or of which one says nothing, leave it open', () => {
  const uses = [use('Redis'), use('Ray')];
  const rule = (...exposure: ExposureAdvice[]) => ask({ uses, exposure }).rule;
  assert.equal(rule(of('Redis', 'internet'), of('Ray', 'internet')), 'product-advice');
  assert.equal(rule(of('Redis', 'internet'), of('Ray', 'this-machine')), 'depends-on-product');
  assert.equal(rule(of('Redis', 'internet')), 'depends-on-product');
});

test('at most two products are named, those that differ', () => {
  const uses = ['A', 'B', 'C', 'D'].map((name) => use(name));
  const found = ask({
    uses,
    exposure: [of('A', 'internet'), of('B', 'internet'), of('C', 'this-machine'), of('D', 'trusted-network')],
  });
  assert.equal(found.reason, 'A: It says so. C: It says so.');
});

test('what is for nodes, administrators or the machine itself is not for strangers; what is for clients stays open', () => {
  const of = (...from: ('nodes' | 'administrators' | 'this-machine' | 'clients' | 'anyone')[]) =>
    ask({ uses: from.map((one) => use('etcd', { from: one })) });
  assert.match(of('nodes').reason, /^etcd: It is for the machines of one installation/);
  assert.deepEqual(
    [of('nodes').short, of('administrators').short, of('this-machine').short],
    ['Only to a network you trust', 'Only to a network you trust', 'No, keep it on this machine'],
  );
  const peers = ask({ uses: [use('Bitcoin Core', { kind: 'peer-to-peer', from: 'nodes' })] });
  for (const open of [of('clients'), of('anyone'), of('nodes', 'clients'), peers]) assert.equal(open.rule, 'no-advice');
});

test('what only connects to servers elsewhere needs nothing let in', () => {
  const uses = [use('Android', { direction: 'out' })];
  const found = ask({ uses, exposure: [of('Android', 'internet')] });
  assert.deepEqual([found.rule, found.answer], ['outgoing', 'no']);
  assert.equal(ask({ uses: [...uses, use('Redis')] }).rule, 'no-advice');
});

test('a product that listens on this machine alone by default is to stay there, unless its makers say otherwise', () => {
  const uses = [use('Jekyll', { address: 'loopback' })];
  const found = ask({ uses });
  assert.deepEqual([found.rule, found.answer], ['product-advice', 'no']);
  assert.match(found.reason, /^Jekyll: It listens on this machine alone/);
  assert.equal(ask({ uses, exposure: [of('Jekyll', 'internet')] }).answer, 'yes');
  assert.equal(ask({ uses: [...uses, use('Jekyll')] }).rule, 'no-advice');
  assert.equal(ask({ uses: [use('Jekyll', { address: 'loopback', status: 'legacy' })] }).rule, 'no-advice');
});

test('that documents were read in vain is said with its reason, of the product that is meant first, and is no answer', () => {
  const uses = [use('Redis', { prominence: 2 }), use('Ray', { prominence: 2 }), use('Garnet')];
  const found = ask({ uses, exposure: [of('Redis', 'none-given')] });
  assert.deepEqual([found.rule, found.answer, found.reason], ['none-given', 'unknown', 'Redis: It says so.']);
  assert.equal(ask({ uses, exposure: [of('Garnet', 'none-given')] }).rule, 'no-advice');
  assert.equal(ask({ uses, exposure: [of('Redis', 'none-given'), of('Ray', 'internet')] }).rule, 'depends-on-product');
});

test('an unlikely product never decides', () => {
  const uses = [use('Grafana', { prominence: 2 }), use('BeEF')];
  assert.equal(ask({ uses, exposure: [of('BeEF', 'this-machine')] }).rule, 'no-advice');
});

test('of one product with several pieces of advice the strictest counts', () => {
  const found = ask({ uses: [use('Redis')], exposure: [of('Redis', 'internet'), of('Redis', 'this-machine')] });
  assert.equal(found.answer, 'no');
});

test('advice that names its own subject does not name it twice', () => {
  const own = { ...of('Redis', 'trusted-network'), reason: 'Redis has no password by default.' };
  assert.equal(ask({ uses: [use('Redis')], exposure: [own] }).reason, own.reason);
});
