import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { ExposureAdvice, ObservedUse, Port } from '../../../src/registry/schema/port.ts';
import { EXPOSE_RULES, productAnswer } from '../../../src/registry/verdict/expose.ts';
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

test('two services that differ leave it open, and both are named; where both say no, it is no', () => {
  const of = (second: 'internet' | 'this-machine') =>
    ask({ services: [service('Syslog', 'trusted-network'), service('Shell', second)] });
  assert.deepEqual([of('internet').rule, of('internet').answer], ['depends-on-listener', 'depends']);
  assert.match(of('internet').reason, /^Syslog: .* Shell: /);
  assert.deepEqual([of('this-machine').answer, of('this-machine').advice], ['no', 'trusted-network']);
});

test('a yes that holds under a condition is said with it, and is no plain yes', () => {
  const dns = service('DNS', 'internet');
  const found = ask({ services: [{ ...dns, exposure: { ...dns.exposure!, only: 'the name server of a domain' } }] });
  assert.deepEqual(
    [found.rule, found.answer, found.short],
    ['service-advice', 'depends', 'Yes, but only the name server of a domain'],
  );
  assert.deepEqual(found.condition, { kind: 'only', words: 'the name server of a domain' });
});

describe('beside a service that may face the Internet', () => {
  const irc = [service('IRC', 'internet')];
  const other = (product: string, changes: Partial<ObservedUse> = {}) =>
    use(product, { kind: 'web', protocol: 'other', ...changes });

  test('a product that is named and speaks something else objects with its own advice', () => {
    const found = ask({ services: irc, uses: [other('Kvrocks')], exposure: [of('Kvrocks', 'this-machine')] });
    assert.deepEqual([found.rule, found.answer, found.advice], ['depends-on-listener', 'depends', undefined]);
    assert.match(found.reason, /^IRC: .* Kvrocks: /);
  });

  test('so does the silence of one that is likely meant, and not that of another', () => {
    assert.equal(ask({ services: irc, uses: [other('Tuya', { from: 'clients' })] }).rule, 'depends-on-listener');
    const uses = [use('UnrealIRCd', { prominence: 3 }), other('IoTDB', { from: 'clients' })];
    assert.equal(ask({ services: irc, uses }).rule, 'service-advice');
  });

  test('nobody objects who speaks it, is named nowhere, may be open too, or only connects out', () => {
    const speakers = ['A', 'B', 'C'].map((name) => use(name, { prominence: 3 }));
    const harmless: Partial<Port>[] = [
      { uses: [use('Pi-hole')], exposure: [of('Pi-hole', 'trusted-network')] },
      { uses: [...speakers, other('IoTDB', { from: 'nodes' })] },
      { uses: [other('Galene', { from: 'anyone' })] },
      { uses: [other('WhatsApp', { direction: 'out' })] },
    ];
    for (const facts of harmless) assert.equal(ask({ services: irc, ...facts }).answer, 'yes');
  });
});

test('beside a service that is to stay in a network only a product that may be open leaves it open', () => {
  const of = (changes: Partial<ObservedUse>) =>
    ask({ services: [service('BFD', 'trusted-network')], uses: [use('Ventrilo', { protocol: 'other', ...changes })] });
  assert.equal(of({ from: 'anyone' }).rule, 'depends-on-listener');
  assert.deepEqual([of({}).advice, of({ from: 'this-machine' }).advice], ['trusted-network', 'trusted-network']);
});

for (const [advice, answer] of [
  ['this-machine', 'no'],
  ['trusted-network', 'no'],
  ['internet', 'yes'],
] as const) {
  test(`advice "${advice}" for the one product that is meant is the answer "${answer}"`, () => {
    const found = ask({ uses: [use('Redis')], exposure: [of('Redis', advice)] });
    assert.deepEqual([found.rule, found.answer, found.advice], ['product-advice', answer, advice]);
  });
}

test('products that agree answer together; those that differ, or of which one says nothing, leave it open', () => {
  const uses = [use('Redis'), use('Ray')];
  const rule = (...exposure: ExposureAdvice[]) => ask({ uses, exposure }).rule;
  assert.equal(rule(of('Redis', 'internet'), of('Ray', 'internet')), 'product-advice');
  assert.equal(rule(of('Redis', 'internet'), of('Ray', 'this-machine')), 'depends-on-product');
  assert.equal(rule(of('Redis', 'internet')), 'depends-on-product');
});

test('a yes is left open where anybody who is named beside it says no', () => {
  const uses = [use('Teleport', { prominence: 2 }), use('GNS3', { prominence: 3 }), use('A'), use('B')];
  const rule = (against: string) =>
    ask({ uses, exposure: [of('Teleport', 'internet'), of(against, 'trusted-network')] }).rule;
  assert.deepEqual([rule('GNS3'), rule('B')], ['depends-on-product', 'product-advice']);
  const elsewhere = [use('ZeroTier', { prominence: 2, transports: ['udp'] }), use('WildFly')];
  const exposure = [of('ZeroTier', 'internet'), of('WildFly', 'this-machine')];
  assert.equal(ask({ uses: elsewhere, exposure }).answer, 'yes');
});

test('where all that is known says no, it is no more than a network that one trusts', () => {
  const uses = [use('Flask'), use('macOS')];
  const told = ask({ uses, exposure: [of('Flask', 'this-machine')] });
  assert.deepEqual([told.rule, told.answer, told.advice], ['at-most-trusted', 'no', 'trusted-network']);
  const both = ask({ uses, exposure: [of('Flask', 'this-machine'), of('macOS', 'trusted-network')] });
  assert.deepEqual([both.rule, both.reason], ['at-most-trusted', 'Flask: It says so. macOS: It says so.']);
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
  const of = (...from: ('nodes' | 'administrators' | 'this-machine' | 'clients')[]) =>
    ask({ uses: from.map((one) => use('etcd', { kind: 'web', from: one })) });
  assert.equal(of('nodes').reason, 'etcd: Only machines that work with it need to reach it, for client connections.');
  assert.deepEqual(
    [of('nodes').short, of('administrators').short, of('this-machine').short],
    ['Only to a network you trust', 'Only to a network you trust', 'No, keep it on this machine'],
  );
  for (const open of [of('clients'), of('nodes', 'clients')]) assert.equal(open.rule, 'no-advice');
});

describe('what is for clients', () => {
  const none = of('Widget', 'none-given');
  const asked = (changes: Partial<ObservedUse>, exposure = [none]) =>
    ask({ uses: [use('Widget', { from: 'clients', ...changes })], exposure });

  test('of a database, a broker or a device belongs on a network that one trusts', () => {
    const devices: Partial<ObservedUse>[] = [{ kind: 'media', platform: 'device' }, { kind: 'printing' }];
    for (const own of [{ kind: 'database' as const }, { kind: 'messaging' as const }, ...devices]) {
      assert.deepEqual([asked(own).answer, asked(own).advice], ['no', 'trusted-network']);
    }
    assert.equal(asked({ kind: 'database' }).reason, 'Widget: It is for client connections, not for strangers.');
  });

  test('of a web server, a gateway or a mail server may be for strangers', () => {
    const open: Partial<ObservedUse>[] = [
      { kind: 'web' },
      { kind: 'mail' },
      { kind: 'media' },
      { kind: 'network-gear', platform: 'device' },
    ];
    for (const changes of open) assert.equal(asked(changes).rule, 'none-given');
  });

  test('is no wider than that where it listens on this machine alone, and never closer than its makers say', () => {
    const loopback = asked({ address: 'loopback' });
    assert.equal(loopback.advice, 'trusted-network');
    assert.match(loopback.reason, /listens on this machine alone unless it is told otherwise/);
    assert.equal(asked({ kind: 'web', address: 'loopback' }).advice, 'this-machine');
    assert.equal(asked({ from: 'nodes', address: 'loopback' }).advice, 'trusted-network');
    assert.equal(asked({ from: 'administrators', address: 'loopback' }).advice, 'this-machine');
    assert.equal(asked({}, [{ ...none, advice: 'internet' }]).advice, 'internet');
  });
});

test('what is for anyone, or for peers and the ends of a VPN, may be open if the reader wants to be reached', () => {
  const game = ask({
    uses: [use('Minecraft', { kind: 'game', from: 'anyone' })],
    exposure: [of('Minecraft', 'none-given')],
  });
  assert.deepEqual(
    [game.rule, game.answer, game.short, game.reason],
    [
      'product-advice',
      'depends',
      'Yes, if you run it for others',
      'Minecraft: Anyone may connect to it, for client connections.',
    ],
  );
  const peers = (changes: Partial<ObservedUse>) =>
    ask({ uses: [use('Bitcoin Core', { kind: 'peer-to-peer', ...changes })] });
  assert.equal(peers({ from: 'nodes' }).short, 'Yes, if others are to reach yours');
  assert.equal(peers({ from: 'nodes', main: false }).advice, 'trusted-network');
  assert.equal(ask({ uses: [use('WireGuard', { kind: 'vpn', from: 'clients' })] }).answer, 'depends');
  assert.equal(ask({ uses: [use('wg-easy', { kind: 'vpn', from: 'clients', main: false })] }).rule, 'no-advice');
  assert.equal(ask({ uses: [use('Exchange', { kind: 'mail', from: 'nodes' })] }).rule, 'no-advice');
});

test('where one port is for strangers and for administrators, each part is told', () => {
  const found = ask({
    uses: [
      use('Counter-Strike 2', { from: 'anyone', transports: ['udp'], role: 'game connections' }),
      use('Counter-Strike 2', { from: 'administrators', role: 'remote console' }),
    ],
  });
  assert.deepEqual([found.answer, found.short], ['depends', 'Only a part of it']);
  assert.match(found.reason, /game connections over UDP for anyone, remote console over TCP for administrators/);
});

describe('the answer for one product', () => {
  const users = {
    services: [service('SMB', 'trusted-network')],
    uses: [use('Samba', { from: 'clients' }), use('Varnish', { kind: 'web', protocol: 'other', from: 'clients' })],
    exposure: [of('Other', 'internet')],
  };

  test('is its own advice, else that of the service that it speaks', () => {
    assert.equal(productAnswer('samba', users).reason, 'SMB: It says so.');
    const own = { ...users, exposure: [of('Samba', 'this-machine')] };
    assert.deepEqual(
      [productAnswer('samba', own).rule, productAnswer('samba', own).advice],
      ['product-advice', 'this-machine'],
    );
    assert.equal(productAnswer('samba', { ...users, exposure: [of('Samba', 'none-given')] }).rule, 'service-advice');
  });

  test('is not the yes of a service where it is for administrators: a router has its web interface on 443', () => {
    const https = { services: [service('HTTPS', 'internet')], exposure: [] };
    const of = (from: 'anyone' | 'administrators' | 'clients') =>
      productAnswer('openwrt', { ...https, uses: [use('OpenWrt', { kind: 'network-gear', from })] });
    assert.deepEqual([of('anyone').answer, of('clients').answer], ['yes', 'yes']);
    assert.equal(of('administrators').advice, 'trusted-network');
  });

  test("is that of the service where it is for clients, unless the service is anybody's", () => {
    const of = (generic?: true) =>
      productAnswer('mosquitto', {
        services: [{ ...service('MQTT over TLS', 'internet'), ...(generic && { generic }) }],
        uses: [use('Mosquitto', { kind: 'messaging', from: 'clients' })],
        exposure: [],
      });
    assert.deepEqual([of().answer, of(true).advice], ['yes', 'trusted-network']);
  });

  test('is not that of a service that it does not speak, nor of others', () => {
    assert.equal(productAnswer('varnish', users).rule, 'no-advice');
  });
});

test('what only connects to servers elsewhere needs nothing let in', () => {
  const uses = [use('Android', { direction: 'out' })];
  const found = ask({ uses, exposure: [of('Android', 'internet')] });
  assert.deepEqual([found.rule, found.answer], ['outgoing', 'no']);
  assert.equal(ask({ uses: [...uses, use('Redis')] }).rule, 'no-advice');
  assert.equal(ask({ uses: [use('Mirai', { direction: 'out', status: 'legacy' })] }).rule, 'no-advice');
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

describe('where no advice is known for the one who is meant', () => {
  const uses = [use('Tomcat', { prominence: 2 }), ...['A', 'B', 'C'].map((name) => use(name))];
  const kept = [of('A', 'trusted-network'), of('B', 'this-machine'), of('C', 'trusted-network')];

  test('what the makers of three others say is told, and is no answer', () => {
    const found = ask({ uses, exposure: kept });
    assert.deepEqual([found.rule, found.answer, found.advice], ['others-advised', 'unknown', undefined]);
    assert.equal(
      found.reason,
      'No advice is known for Tomcat. The makers of 3 others here advise, and all say no: 2 are to stay in a network you trust, and 1 on this machine.',
    );
    assert.deepEqual(
      found.sources.map(({ title }) => title),
      ['Advice for A'],
    );
  });

  test('it is told whose documents were read in vain', () => {
    const found = ask({ uses, exposure: [of('Tomcat', 'none-given'), ...kept] });
    assert.match(found.reason, /^The documents of Tomcat were read, and give no advice\. The makers of 3 others/);
    assert.equal(found.sources[0]?.title, 'Advice for Tomcat');
  });

  test('two are too few, and neither a yes, old software, nor what only follows from a record counts', () => {
    const rule = (exposure: ExposureAdvice[], changes: Partial<ObservedUse> = {}) =>
      ask({ uses: [...uses.slice(0, 3), use('C', changes)], exposure }).rule;
    assert.equal(rule(kept.slice(0, 2)), 'no-advice');
    assert.equal(rule(kept.slice(0, 2), { from: 'administrators' }), 'no-advice');
    assert.equal(rule(kept, { status: 'legacy' }), 'no-advice');
    assert.equal(rule([...kept.slice(0, 2), of('C', 'internet')]), 'no-advice');
    const known = [...uses, use('D', { from: 'anyone', kind: 'game' })];
    assert.equal(ask({ uses: known, exposure: kept }).rule, 'others-advised');
  });
});

test('of one product with several pieces of advice the strictest counts', () => {
  const found = ask({ uses: [use('Redis')], exposure: [of('Redis', 'internet'), of('Redis', 'this-machine')] });
  assert.equal(found.answer, 'no');
});

test('advice that names its own subject does not name it twice', () => {
  const own = { ...of('Redis', 'trusted-network'), reason: 'Redis has no password by default.' };
  assert.equal(ask({ uses: [use('Redis')], exposure: [own] }).reason, own.reason);
});
