import assert from 'node:assert/strict';
import { test } from 'vitest';
import { choose, suitablePorts } from '../../src/pick/choose.ts';
import { pickData, readPickData } from '../../src/pick/data.ts';
import { reasonsFor, shareReasons } from '../../src/pick/reasons.ts';
import { USUAL, type Wish } from '../../src/pick/wish.ts';
import { loadRegistry } from '../../src/registry/index.ts';

const { ports, scanned, facets } = loadRegistry();
const data = pickData(ports, scanned, facets);
const free = readPickData(data);
const wish = (changes: Partial<Wish> = {}): Wish => ({ app: 'widget', ...USUAL, ...changes });
const all = (changes: Partial<Wish> = {}) => choose(free, wish(changes)).flat();

test('nothing is offered that its page would not call free', () => {
  const suitable = suitablePorts(free, { avoid: [] });
  assert.deepEqual(
    suitable,
    ports.filter(({ verdict }) => verdict.pick.answer === 'yes').map(({ number }) => number),
  );
});

test('the data are small', () => {
  assert.ok(JSON.stringify(data).length <= 25 * 1024, `${JSON.stringify(data).length} bytes`);
});

test('the same name gets the same ports, however it is written; two names differ', () => {
  assert.deepEqual(choose(free, wish()), choose(free, wish({ app: ' Widget ' })));
  assert.deepEqual(choose(free, wish({ app: 'Café' })), choose(free, wish({ app: 'Café' })));
  const names = Array.from({ length: 200 }, (_, index) => `app ${index}`);
  const firsts = names.map((app) => choose(free, wish({ app }))[0]?.[0]);
  assert.ok(new Set(firsts).size > 175, `${new Set(firsts).size} different ports for 200 names`);
});

test('a port that is taken meanwhile moves no other', () => {
  const [first = [], second, third] = choose(free, wish());
  const fewer = ports.map((port) =>
    first.includes(port.number)
      ? { ...port, verdict: { ...port.verdict, pick: { ...port.verdict.pick, answer: 'no' as const } } }
      : port,
  );
  assert.deepEqual(choose(readPickData(pickData(fewer, scanned, facets)), wish()).slice(0, 2), [second, third]);
});

test('three proposals, each of as many ports as were asked for, no port twice', () => {
  for (const changes of [
    { count: 1 },
    { count: 4 },
    { count: 4, inRow: false },
    { count: 16 },
  ] satisfies Partial<Wish>[]) {
    const proposals = choose(free, wish(changes));
    assert.equal(proposals.length, 3, JSON.stringify(changes));
    for (const proposal of proposals) assert.equal(proposal.length, changes.count);
    const flat = proposals.flat();
    assert.equal(new Set(flat).size, flat.length);
    for (const port of flat) assert.equal(ports[port]?.verdict.pick.answer, 'yes');
  }
});

test('ports in a row follow each other', () => {
  for (const [first = 0, ...others] of choose(free, wish({ count: 5 }))) {
    assert.deepEqual(others, [first + 1, first + 2, first + 3, first + 4]);
  }
});

test('others are others, and after the last ones the first come again', () => {
  assert.equal(new Set([...all(), ...all({ turn: 1 }), ...all({ turn: 2 })]).size, 9);
  assert.equal(choose(free, wish({ turn: 999, near: 8080 })).length, 3);
});

test('near a number, the ports are among the nearest that are free', () => {
  const suitable = suitablePorts(free, wish()).toSorted((a, b) => Math.abs(a - 8080) - Math.abs(b - 8080));
  for (const port of all({ near: 8080 })) assert.ok(suitable.slice(0, 60).includes(port), String(port));
});

test('what is to be stayed out of is stayed out of', () => {
  const isScanned = (port: number) => scanned.ports.some(({ start, end }) => start <= port && port <= end);
  const suitable = (avoid: Wish['avoid']) => suitablePorts(free, { avoid });
  assert.ok(suitable([]).some(isScanned));
  assert.ok(!suitable(['scanned']).some(isScanned));
  assert.ok(suitable([]).some((port) => port >= 10000));
  assert.ok(!suitable(['freebsd']).some((port) => port >= 10000));
  assert.ok(suitable([]).some((port) => ports[port]?.ranges.length));
  assert.ok(!suitable(['ranges']).some((port) => ports[port]?.ranges.some(({ status }) => status === 'current')));
});

test('where nothing is left, nothing is offered', () => {
  const none = pickData(
    ports.map((port) => ({
      ...port,
      verdict: { ...port.verdict, pick: { ...port.verdict.pick, answer: 'no' as const } },
    })),
    scanned,
    facets,
  );
  assert.deepEqual(choose(readPickData(none), wish()), []);
});

test('each reason holds for each port that may be offered', () => {
  for (const port of suitablePorts(free, { avoid: [] })) {
    const facts = ports[port];
    assert.ok(facts);
    assert.equal(facts.rangeClass, 'user');
    assert.equal(facts.status, 'unassigned');
    assert.deepEqual([facts.uses.length, facts.reportedUses.length], [0, 0]);
    const facetsThatSpeakAgainst = [
      'blocked-by-browsers',
      'nodeport',
      'privileged',
      'ephemeral-linux',
      'ephemeral-windows',
      'ephemeral-macos',
    ];
    assert.deepEqual(
      facts.facets.filter((facet) => facetsThatSpeakAgainst.includes(facet)),
      [],
    );
  }
});

test('reasons tell what speaks for the ports, and what does not', () => {
  const texts = (port: number, isGood: boolean, changes: Partial<Wish> = {}) =>
    reasonsFor([port], free, wish(changes))
      .filter(({ speaks }) => speaks === (isGood ? 'for' : 'against'))
      .map(({ text }) => text);
  const [quiet = 0] = all();
  assert.deepEqual(texts(quiet, false), []);
  assert.ok(
    texts(quiet, true).includes(
      'Outside the ports that Linux, Windows, macOS and FreeBSD take for outgoing connections',
    ),
  );
  assert.ok(!texts(quiet, true).some((text) => text.includes('Browsers')));
  assert.ok(texts(quiet, true, { browser: true }).includes('Browsers do not refuse it'));

  const high = suitablePorts(free, { avoid: [] }).find((port) => port >= 10000) ?? 0;
  assert.ok(texts(high, false).includes('FreeBSD may take it for an outgoing connection'));
  const loud = suitablePorts(free, { avoid: [] }).find((port) =>
    scanned.ports.some(({ start, end }) => start <= port && port <= end),
  );
  assert.ok(texts(loud ?? 0, false).includes('Among the 1,000 ports that nmap tries first'));
});

test('no port with something against it comes before one without, whatever is allowed', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const warnings = (changes: Partial<Wish>) =>
    choose(free, wish(changes)).map(
      (proposal) => reasonsFor(proposal, free, wish(changes)).filter(({ speaks }) => speaks === 'against').length,
    );
  for (const app of names) {
    for (const changes of [{}, { avoid: [] }, { count: 4 }, { avoid: [], count: 4, inRow: false }]) {
      assert.deepEqual(warnings({ app, ...changes }), [0, 0, 0], `${app} ${JSON.stringify(changes)}`);
    }
    // Here something speaks against most: how much of it does not fall from one proposal to the next.
    const near = warnings({ app, avoid: [], near: 10000 });
    assert.deepEqual(near, near.toSorted());
  }
  assert.deepEqual(warnings({ avoid: [], near: 20000 }).includes(0), false);
});

test('of a single port it is said whether the ones after it are free', () => {
  const room = (port: number, avoid: Wish['avoid'] = []) =>
    reasonsFor([port], free, wish({ avoid }))
      .map(({ text }) => text)
      .filter((text) => / after it/.test(text));
  const suitable = suitablePorts(free, { avoid: [] });
  for (const port of suitable.filter((_, index) => index % 100 === 0)) assert.equal(room(port).length, 1, String(port));
  const alone = suitable.find((port) => !free.isFree(port + 1)) ?? 0;
  assert.deepEqual(room(alone), ['No free port after it']);
  const beforeScanned = suitable.find((port) => free.isFree(port + 1) && free.isScanned(port + 1)) ?? 0;
  assert.deepEqual(room(beforeScanned, ['scanned']), ['The port after it is one to stay out of']);
});

test('a card is empty only where all are alike', () => {
  for (const app of ['a', 'b', 'c']) {
    for (const changes of [{ near: 10000, avoid: [] }, { near: 10000, avoid: [], count: 3 }, {}]) {
      const { own } = shareReasons(choose(free, wish({ app, ...changes })), free, wish({ app, ...changes }));
      assert.equal(new Set(own.map(({ length }) => length > 0)).size, 1, `${app} ${JSON.stringify(changes)}`);
    }
  }
});

test('the list of what scanners try first is whole', () => {
  assert.equal(
    scanned.ports.reduce((sum, { start, end }) => sum + end - start + 1, 0),
    1000,
  );
});

test('what speaks for all proposals is told once, and nothing is lost', () => {
  const proposals = choose(free, wish());
  const { shared, own } = shareReasons(proposals, free, wish());
  assert.ok(shared.some(({ text }) => text.startsWith('No program on record')));
  proposals.forEach((proposal, index) => {
    const told = [...shared, ...(own[index] ?? [])].map(({ text }) => text);
    const all = reasonsFor(proposal, free, wish()).map(({ text }) => text);
    assert.deepEqual(told.toSorted(), all.toSorted());
    for (const { text } of shared) assert.ok(!own[index]?.some((reason) => reason.text === text));
  });
});
