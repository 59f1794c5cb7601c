import { identifies } from '../../registry/merge/observedUses.ts';
import type { Port } from '../../registry/schema/port.ts';
import { holders } from '../answer.ts';
import { code, text } from '../mdx.ts';
import { assignedTransports, list, portLink, rangeLink, transportNames } from '../words.ts';
import { blocks, heading, type Section } from './section.ts';

/** Questions that the facts of this port answer and that no section above has answered yet. */
export const faq: Section = (port) => {
  const asked = port.notable ? QUESTIONS.flatMap((question) => question(port) ?? []) : [];
  return asked.length === 0
    ? ''
    : blocks(
        heading(`Questions about port ${port.number}`, 'faq'),
        ...asked.map(({ question, answer }) => `### ${question}\n\n${answer}`),
      );
};

interface Entry {
  question: string;
  /** MDX. */
  answer: string;
}

const QUESTIONS: readonly ((port: Port) => Entry | undefined)[] = [transports, secure, companions, taken, danger, log];

/** More ports than these are a list for the product's own page. */
const MOST_COMPANIONS = 12;

function transports(port: Port): Entry | undefined {
  const official = assignedTransports(port);
  const observed = transportNames(port.uses.filter(identifies).flatMap((use) => use.transports));
  if (official.length === 0 && !observed) return undefined;
  const neither = !official.includes('tcp') && !official.includes('udp') && !observed;
  const answers = [
    official.length > 0 && `${neither ? 'Neither: it is registered' : 'Registered'} for ${transportNames(official)}.`,
    observed && `The software on record here uses ${observed}.`,
  ];
  return { question: `Is port ${port.number} TCP or UDP?`, answer: answers.filter(Boolean).join(' ') };
}

function secure({ number, twins }: Port): Entry | undefined {
  const pairs = twins.filter((twin) => twin.role === 'secure' && twin.number !== number);
  if (pairs.length === 0) return undefined;
  const byPort = Map.groupBy(pairs, (twin) => twin.number);
  const found = [...byPort].map(
    ([other, twins]) => `${portLink(other)} (${twins.map(({ name }) => code(name)).join(', ')})`,
  );
  return { question: 'Which port is the encrypted one?', answer: `${list(found)}.` };
}

/** Of an operating system the other ports belong to other services. */
function companions(port: Port): Entry | undefined {
  const [holder] = holders(port);
  const use = port.uses.find(({ product, kind }) => product === holder && kind !== 'operating-system');
  if (!use || use.others.length === 0 || use.others.length > MOST_COMPANIONS) return undefined;
  return {
    question: `Which other ports does ${text(use.product)} use?`,
    answer: `${list(use.others.map(rangeLink))}. What each is for is on [the page of ${text(use.product)}](/software/${use.software}/).`,
  };
}

function taken(port: Port): Entry | undefined {
  const [holder] = holders(port);
  if (!holder || port.rangeClass === 'dynamic') return undefined;
  return {
    question: `Why is port ${port.number} already in use?`,
    answer: `Another program already listens there. On record here is ${text(holder)}; the commands above name the one on your machine. [Address already in use](/guides/address-already-in-use/) tells what to do on each system.`,
  };
}

const REACH = {
  'this-machine': 'it is not meant to leave the machine',
  'trusted-network': 'it is meant for a network you trust',
  internet: 'it is made to face the Internet',
} as const;

function danger(port: Port): Entry | undefined {
  const [holder] = holders(port);
  const advice = port.exposure.find(({ product }) => product === holder) ?? port.exposure[0];
  if (!advice) return undefined;
  return {
    question: `Is an open port ${port.number} dangerous?`,
    answer: `The number is not; the program behind it may be. If that is ${text(advice.product)}, ${REACH[advice.advice]}. See [what an open port means](/guides/is-an-open-port-dangerous/).`,
  };
}

function log(port: Port): Entry | undefined {
  const [holder] = holders(port);
  if (port.rangeClass !== 'user' && !holder) return undefined;
  return {
    question: `Why do I see port ${port.number} in my logs?`,
    answer: `A number proves nothing. ${usual(holder, port.primaryName)} program may use the port, and scanners try every one. Look for the process with the commands above.`,
  };
}

function usual(holder: string | undefined, name: string | null): string {
  if (holder) return `On record here is ${text(holder)}, but any`;
  return name ? `The registered name is ${code(name)}, but any` : 'Any';
}
