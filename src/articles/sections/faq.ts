import { identifies } from '../../registry/merge/observedUses.ts';
import type { Port } from '../../registry/schema/port.ts';
import { holders } from '../answer.ts';
import { code, text } from '../mdx.ts';
import { assignedTransports, list, portLink, transportNames } from '../words.ts';
import { blocks, heading, type Section } from './section.ts';

/** Questions that the facts of this port answer and that no section above has answered yet. */
export const faq: Section = (port) => {
  const asked = port.notable ? [transports(port), secure(port), log(port)].filter((entry) => entry !== undefined) : [];
  return asked.length === 0 ? '' : blocks(heading(`Questions about port ${port.number}`, 'faq'), ...asked.map(([question, answer]) => `### ${question}\n\n${answer}`));
};

type Entry = readonly [question: string, answer: string];

function transports(port: Port): Entry | undefined {
  const official = assignedTransports(port);
  const observed = transportNames(port.uses.filter(identifies).flatMap((use) => use.transports));
  if (official.length === 0 && !observed) return undefined;
  const neither = !official.includes('tcp') && !official.includes('udp') && !observed;
  const answers = [
    official.length > 0 && `${neither ? 'Neither: it is registered' : 'Registered'} for ${transportNames(official)}.`,
    observed && `The software on record here uses ${observed}.`,
  ];
  return [`Is port ${port.number} TCP or UDP?`, answers.filter(Boolean).join(' ')];
}

function secure({ number, twins }: Port): Entry | undefined {
  const pairs = twins.filter((twin) => twin.role === 'secure' && twin.number !== number);
  if (pairs.length === 0) return undefined;
  const byPort = Map.groupBy(pairs, (twin) => twin.number);
  const found = [...byPort].map(([other, twins]) => `${portLink(other)} (${twins.map(({ name }) => code(name)).join(', ')})`);
  return ['Which port is the encrypted one?', `${list(found)}.`];
}

function log(port: Port): Entry | undefined {
  const [holder] = holders(port);
  if (port.rangeClass !== 'user' && !holder) return undefined;
  return [
    `Why do I see port ${port.number} in my logs?`,
    `A number proves nothing. ${usual(holder, port.primaryName)} program may use the port, and scanners try every one. Look for the process with the commands above.`,
  ];
}

function usual(holder: string | undefined, name: string | null): string {
  if (holder) return `The usual answer is ${text(holder)}, but any`;
  return name ? `The registered name is ${code(name)}, but any` : 'Any';
}
