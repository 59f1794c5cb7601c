import type { Port } from '../../../registry/schema/port.ts';
import type { PortRange } from '../../../registry/schema/primitives.ts';
import { letterOf } from '../../shared/alphabet.ts';
import { TRANSPORTS } from '../../../registry/transports.ts';
import { toMask } from '../../shared/transports.ts';
import { FIELD, ITEM, MORE, STATUS, STATUS_LETTERS, USUAL_MASK } from '../../shared/format.ts';
import { eachKeyOnce, item, sections, withMask } from './write.ts';

/** What the registry says of names, ready to be written whole or in part. */
export interface Registered {
  runs: readonly Run[];
  former: readonly { name: string; number: number; letters: readonly string[] }[];
}

/** Consecutive ports that read alike, and the letters under which their names are listed. */
interface Run extends PortRange {
  text: string;
  letters: readonly string[];
}

/** Registered and former names of all ports. */
export function registeredNames(ports: readonly Port[]): Registered {
  const former = ports.flatMap(({ formerNames, number }) =>
    formerNames.map(({ name }) => ({ name, number, letters: [letterOf(name)] })),
  );
  return { runs: runsOf(ports), former };
}

/** The text `registered`, or its part with the names that are listed under a letter. */
export function registeredText({ runs, former }: Registered, letter?: string): string {
  const isWanted = ({ letters }: { letters: readonly string[] }) => letter === undefined || letters.includes(letter);
  const past = former.filter(isWanted).map(({ name, number }) => [item(name), number].join(FIELD));
  return sections(runLines(runs.filter(isWanted)), past);
}

function runsOf(ports: readonly Port[]): Run[] {
  const runs: Run[] = [];
  for (const port of ports) {
    const text = rowText(port);
    const last = runs.at(-1);
    if (!text) continue;
    if (last?.text === text && last.end === port.number - 1) last.end = port.number;
    else runs.push({ start: port.number, end: port.number, text, letters: port.names.map(letterOf) });
  }
  return runs;
}

function runLines(runs: readonly Run[]): string[] {
  return runs.map(({ start, end, text }, index) => {
    const step = start - (runs[index - 1]?.start ?? 0);
    const place = `${step === 1 ? '' : step.toString(36)}${end > start ? `${MORE}${(end - start).toString(36)}` : ''}`;
    return place ? `${place}${FIELD}${text}` : text;
  });
}

/** Names and status of one port, or an empty text where there is nothing to find. */
function rowText(port: Port): string {
  const names = eachKeyOnce(port.names)
    .map((name) => withMask(name, maskOf(port, name), USUAL_MASK))
    .join(ITEM);
  const isBare = !names && (port.status === 'unassigned' || port.status === 'dynamic');
  return isBare || port.status === 'assigned' ? names : `${names}${STATUS}${STATUS_LETTERS[port.status]}`;
}

function maskOf({ transports }: Port, name: string): number {
  return toMask(TRANSPORTS.filter((transport) => transports[transport].names.includes(name)));
}
