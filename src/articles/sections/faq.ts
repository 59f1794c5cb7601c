import { code, text } from '../mdx.ts';
import { assignedTransports, list, portLink, transportNames } from '../words.ts';
import type { Port } from '../../registry/schema/port.ts';
import { blocks, heading, type Section } from './section.ts';

/** Questions that the facts of this port answer and that no section above has answered yet. */
export const faq: Section = (port) => {
  const asked = port.notable ? [transports(port), secure(port), log(port)].filter((entry) => entry !== undefined) : [];
  return asked.length === 0 ? '' : blocks(heading(`Questions about port ${port.number}`, 'faq'), ...asked.map(([question, answer]) => `### ${question}\n\n${answer}`));
};

type Entry = readonly [question: string, answer: string];

function transports(port: Port): Entry | undefined {
  const official = assignedTransports(port);
  const observed = transportNames([...new Set(port.uses.flatMap((use) => use.transports))]);
  if (official.length === 0 && !observed) return undefined;
  const answers = [
    official.length > 0 && `Registered for ${transportNames(official)}.`,
    observed && `The software on record here uses ${observed}.`,
  ];
  return [`Is port ${port.number} TCP or UDP?`, answers.filter(Boolean).join(' ')];
}

function secure({ number, twins }: Port): Entry | undefined {
  const pairs = twins.filter((twin) => twin.role === 'secure' && twin.number !== number);
  if (pairs.length === 0) return undefined;
  return [`Which port is the encrypted one?`, `${list(pairs.map((twin) => `${portLink(twin.number)} (${code(twin.name)})`))}.`];
}

function log({ number, uses, rangeClass }: Port): Entry | undefined {
  if (rangeClass !== 'user' && uses.length === 0) return undefined;
  const who = uses.length > 0 ? `${text(uses[0]?.product ?? '')} is only the usual answer` : 'a registered name is only a hint';
  return [`Why do I see port ${number} in my logs?`, `A number proves nothing: ${who}. Any program may use it, and scanners try every port. Look for the process with the commands above.`];
}
