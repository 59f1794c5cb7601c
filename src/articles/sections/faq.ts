import { contains, outermost } from '../../registry/ranges.ts';
import type { Port, VerdictAnswer } from '../../registry/schema/port.ts';
import { TRANSPORTS } from '../../registry/transports.ts';
import { listensToday } from '../../registry/uses/order.ts';
import type { PortRange, Transport } from '../../registry/schema/primitives.ts';
import { blocks } from '../form.ts';
import { text } from '../mdx.ts';
import { listPhrases, phrasesMdx, type Phrase } from '../phrase.ts';
import { usersOf } from '../users.ts';
import { assignedTransports, transportNames } from '../words.ts';
import { log } from './log.ts';
import type { Question, Section } from './section.ts';

/** Questions that the facts of this port answer and that no section above has answered yet. */
export const faq: Section = (port, { form }) => {
  const questions = port.notable ? QUESTIONS.flatMap((question) => question(port) ?? []) : [];
  if (questions.length === 0) return undefined;
  return {
    id: 'faq',
    title: `Questions about port ${port.number}`,
    short: 'Questions',
    body: blocks(
      ...questions.map(({ id, question, answer }) =>
        blocks(form.heading(text(question), id, 3), phrasesMdx(answer, form)),
      ),
    ),
    questions,
  };
};

const QUESTIONS: readonly ((port: Port) => Question | undefined)[] = [transports, secure, companions, danger, log];

/** More ports than these are a list for the product's own page. */
const MOST_COMPANIONS = 12;

/** Where what is known there and the registry differ, or where it is neither: else the first sentence has said it. */
function transports(port: Port): Question | undefined {
  const official = assignedTransports(port);
  const used = port.uses.length > 0 ? port.transportsInUse : [];
  const listeners = port.uses.filter(listensToday);
  const others = TRANSPORTS.filter(
    (transport) => !used.includes(transport) && listeners.some(({ transports }) => transports.includes(transport)),
  );
  const isNeither = used.length === 0 && !official.includes('tcp') && !official.includes('udp');
  const differs = used.length > 0 && transportNames(used) !== transportNames(official);
  if (official.length === 0 || !(isNeither || differs)) return undefined;
  const answer = isNeither
    ? `Neither: it is registered for ${transportNames(official)}.`
    : `${usedWords(used, others)}. It is registered for ${transportNames(official)}.`;
  return { id: 'tcp-or-udp', question: `Is port ${port.number} TCP or UDP?`, answer: [answer] };
}

function usedWords(used: readonly Transport[], others: readonly Transport[]): string {
  return others.length === 0
    ? `What is known there uses ${transportNames(used)}`
    : `Who is most likely meant uses ${transportNames(used)}, some of the others ${transportNames(others)}`;
}

/**
 * Which port is the encrypted form of each service here: `syslog` and `shell` share 514, and have one each. Where readers
 * mean a program and not the registered service, they do not ask.
 */
function secure({ number, twins, services, uses }: Port): Question | undefined {
  if (services.length === 0 && uses.length > 0) return undefined;
  const pairs = twins.filter((twin) => twin.role === 'secure' && twin.number !== number);
  if (pairs.length === 0) return undefined;
  const isShared = new Set(pairs.map(({ of }) => of)).size > 1;
  const found = pairs.map(({ number: other, name, of }): Phrase[] => [
    { words: String(other), href: `/ports/${other}/` },
    ' (',
    { code: name },
    ...(isShared ? [', for ', { code: of }] : []),
    ')',
  ]);
  return { id: 'encrypted', question: 'Which port is the encrypted one?', answer: [...listPhrases(found), '.'] };
}

/**
 * The question about the other ports of a product, such as those of Redis on 6379, with the rest of its own range. It
 * is left out for an operating system, whose other ports belong to other services.
 */
function companions(port: Port): Question | undefined {
  const { number } = port;
  const [use] = port.uses;
  if (!use || use.kind === 'operating-system' || usersOf(port).likely.length > 1) return undefined;
  const others = outermost([use.range, ...use.others]).filter((range) => !isOne(range) || !contains(range, number));
  if (others.length === 0 || others.length > MOST_COMPANIONS) return undefined;
  const told = others.map((range, index): Phrase[] => [
    ...(contains(range, number) ? [index === 0 ? 'The others of ' : 'the others of '] : []),
    { words: String(range.start), href: `/ports/${range.start}/` },
    ...(isOne(range) ? [] : [` to ${range.end}`]),
  ]);
  return {
    id: 'other-ports',
    question: `Which other ports does ${use.product} use?`,
    answer: [
      ...listPhrases(told),
      '. What each is for is on ',
      { words: `the page of ${use.product}`, href: `/software/${use.software}/` },
      '.',
    ],
  };
}

function isOne({ start, end }: PortRange): boolean {
  return start === end;
}

/** The verdict's own answer, in a sentence. Where nothing is on record there is nothing to ask. */
const DANGER: Record<Exclude<VerdictAnswer['answer'], 'unknown'>, string> = {
  yes: 'Not by itself: it is made to face the Internet. Keep the program behind it up to date.',
  no: 'It is not meant to be reached by everyone.',
  depends: 'It depends on what listens there.',
};

/** A yes under a condition is said with it here, too. */
function dangerOf({ rule, condition, answer }: VerdictAnswer): string {
  if (rule === 'outgoing') return 'Nothing has to be open there.';
  if (condition?.kind === 'only') return `It may be open, but only ${condition.words}.`;
  if (condition?.kind === 'if') return `Not if ${condition.words}.`;
  return answer === 'unknown' ? '' : DANGER[answer];
}

function danger({ number, verdict: { expose } }: Port): Question | undefined {
  if (expose.answer === 'unknown') return undefined;
  return {
    id: 'dangerous',
    question: `Is an open port ${number} dangerous?`,
    answer: [
      `${dangerOf(expose)} ${expose.reason} See `,
      { words: 'what an open port means', href: '/guides/is-an-open-port-dangerous/' },
      '.',
    ],
  };
}
