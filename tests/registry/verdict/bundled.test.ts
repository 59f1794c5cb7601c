import assert from 'node:assert/strict';
import { test } from 'vitest';
import { answer, pageTitle } from '../../../src/articles/answer.ts';
import { article, articleMdx } from '../../../src/articles/article.ts';
import { text } from '../../../src/articles/mdx.ts';
import { phrasesText } from '../../../src/articles/phrase.ts';
import { plateOf } from '../../../src/articles/plate.ts';
import { publishedPort } from '../../../src/articles/published.ts';
import { loadRegistry } from '../../../src/registry/index.ts';
import { compareStanding, likelyUses } from '../../../src/registry/uses/order.ts';
import type { Port } from '../../../src/registry/schema/port.ts';

/** The rules on the facts that the site shows: what holds on every page by rule has to hold on every page. */
const { ports } = loadRegistry();
const known = ports.filter(({ services, uses }) => services.length > 0 || uses.length > 0);
const numbers = (found: readonly Port[]) => found.map(({ number }) => number);

test('a page says yes to the Internet only where a service, or every product that is meant, is made for it', () => {
  const yes = ports.filter(({ verdict }) => verdict.expose.answer === 'yes');
  const unfounded = yes.filter(({ services, uses, exposure, verdict: { expose } }) => {
    const advised = services.flatMap((service) => service.exposure ?? []);
    if (expose.rule === 'service-advice') return advised.some(({ advice }) => advice !== 'internet');
    return (
      expose.rule !== 'product-advice' ||
      likelyUses(uses).some(({ product }) => {
        const own = exposure.filter((one) => one.product === product).map(({ advice }) => advice);
        return own.length === 0 || own.some((advice) => advice !== 'internet');
      })
    );
  });
  assert.ok(yes.length > 30);
  assert.deepEqual(numbers(unfounded), []);
});

test('the advice of a service is overruled by no product that speaks it', () => {
  const advised = known.filter(({ services }) => services.some(({ exposure }) => exposure));
  assert.ok(advised.length > 150);
  const overruled = advised.filter(({ verdict }) => verdict.expose.rule !== 'service-advice');
  assert.deepEqual(numbers(overruled.filter(({ uses }) => !uses.some(({ protocol }) => protocol))), []);
});

test('a service has advice where its encrypted or plain twin has some', () => {
  const isAdvised = (number: number) => ports[number]?.services.some(({ exposure }) => exposure);
  const paired = known.filter(
    ({ services, twins }) => services.length > 0 && twins.some(({ number }) => isAdvised(number)),
  );
  assert.ok(paired.length > 50);
  assert.deepEqual(numbers(paired.filter(({ number }) => !isAdvised(number))), []);
});

test('no plain yes stands where a product that is named first keeps to itself, and speaks something of its own', () => {
  const contradicted = known.filter(({ services, uses, exposure, transportsInUse, verdict }) => {
    const named = new Set(uses.filter(({ status }) => status === 'current').map(({ software }) => software));
    const first = uses.filter(({ software }) => [...named].slice(0, 3).includes(software));
    const opened = first.filter(({ transports }) => transports.some((one) => transportsInUse.includes(one)));
    const own = opened.filter(({ protocol }) => protocol || services.length === 0);
    const isKept = ({ software, address, from }: (typeof own)[number]) =>
      address === 'loopback' ||
      from === 'administrators' ||
      exposure.some((one) => one.software === software && /this-machine|trusted-network/.test(one.advice));
    return verdict.expose.answer === 'yes' && own.some(isKept);
  });
  assert.deepEqual(numbers(contradicted), []);
});

test('who is unlikely to be meant is named in no answer but to object to a yes', () => {
  const named = known.filter(({ uses, services, verdict: { expose } }) => {
    const likely = new Set([...likelyUses(uses).map(({ product }) => product), ...services.map(({ title }) => title)]);
    const told = /^(?:.*\. )?(.+?): /.exec(expose.reason)?.[1];
    return (
      !expose.rule.startsWith('depends-on-') && uses.some(({ product }) => product === told && !likely.has(product))
    );
  });
  assert.deepEqual(numbers(named), []);
});

test('verdict, first screen, questions and JSON give the same answer', () => {
  for (const port of known) {
    const { expose, pick } = port.verdict;
    const { sections } = article(port);
    const questions = sections.flatMap((section) => section.questions ?? []);
    const danger = questions.find(({ question }) => question.startsWith('Is an open port'));
    assert.deepEqual(publishedPort(port, 'https://example.org/').port.verdict, port.verdict);
    const use = sections.find(({ id }) => id === 'use')?.body ?? '';
    const isAnswered = expose.answer !== 'unknown';
    const [own, open] = plateOf(port).cards;
    assert.deepEqual([own?.short, open?.short], [pick.short, expose.short], `${port.number}`);
    assert.equal(open?.tone !== 'none', isAnswered, `${port.number}`);
    assert.equal(danger !== undefined, isAnswered, `${port.number}`);
    if (danger) assert.ok(phrasesText(danger.answer).includes(expose.reason), `${port.number}`);
    assert.ok(use.includes(text(expose.short)) && use.includes(text(expose.reason)), `${port.number}`);
  }
});

/** On how many pages a free port may be offered. */
const MOST_OFFERS = 50;

test('what is offered as free is used by no product on record, and spread over many ports', () => {
  const offers = Map.groupBy(
    ports.flatMap(({ alternatives }) => alternatives),
    (port) => port,
  );
  const offered = [...offers.keys()].map((number) => ports[number] as Port);
  assert.ok(offered.length > 10_000);
  assert.deepEqual(
    numbers(
      offered.filter(
        ({ uses, services, verdict }) => uses.length + services.length > 0 || verdict.pick.answer !== 'yes',
      ),
    ),
    [],
  );
  assert.ok(Math.max(...[...offers.values()].map(({ length }) => length)) <= MOST_OFFERS);
});

test('no crowded port leaves it to the alphabet who is named first', () => {
  const tied = ports.filter(({ uses }) => {
    const current = uses.filter(({ status }) => status === 'current');
    const [first, second, ...others] = [
      ...new Map(current.toReversed().map((use) => [use.software, use])).values(),
    ].sort(
      (a, b) =>
        current.findIndex((use) => use.software === a.software) -
        current.findIndex((use) => use.software === b.software),
    );
    return first && second && others.length > 0 && compareStanding(first, second) === 0;
  });
  assert.deepEqual(numbers(tied), []);
});

/** Tools made for attacks: they lead only where nobody else is known. */
const ATTACK_TOOLS = ['beef', 'bettercap', 'caldera', 'cobalt-strike', 'gophish', 'metasploit', 'sliver'];

test('no tool made for attacks leads a port that others use', () => {
  const led = known.filter(
    ({ uses }) =>
      uses.some(({ software }) => !ATTACK_TOOLS.includes(software)) && ATTACK_TOOLS.includes(uses[0]?.software ?? ''),
  );
  assert.deepEqual(numbers(led), []);
});

test('a title fits sixty characters, except where a registered name alone is longer', () => {
  const long = ports.filter((port) => pageTitle(port).length > 60);
  assert.deepEqual(
    numbers(long.filter(({ primaryName, status }) => status === 'assigned' && (primaryName ?? '').length < 40)),
    [],
  );
});

test('absence is said once: that no program is known, and that no advice is', () => {
  const kinds = Map.groupBy(ports, ({ archetype }) => archetype);
  for (const [archetype, own] of kinds) {
    for (const port of own.slice(0, 40)) {
      const page = `${answer(port)} ${articleMdx(article(port))}`;
      for (const words of [/No program is known/g, /No advice known/g, /on record/g]) {
        assert.ok((page.match(words) ?? []).length <= 1, `${archetype} ${port.number}: ${String(words)}`);
      }
    }
  }
});

test('a page whose users speak UDP alone promises no web page', () => {
  const promised = known.filter(
    ({ transportsInUse, verdict }) => !transportsInUse.includes('tcp') && verdict.browser.answer === 'yes',
  );
  assert.deepEqual(numbers(promised), []);
});
