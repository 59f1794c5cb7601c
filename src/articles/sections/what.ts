import { descriptionOf, statusWords } from '../answer.ts';
import type { Port, Twin } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { ianaRow } from '../iana.ts';
import { code, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import {
  assignedTransports,
  count,
  list,
  monthOf,
  personName,
  portLink,
  RANGE_NAMES,
  spanOf,
  transportNames,
} from '../words.ts';
import { block } from './block.ts';
import { references } from './references.ts';
import { blocks, type ArticleForm } from '../form.ts';
import type { Section } from './section.ts';

/** What the port is: what the registry says, what its range and status mean, and what else belongs to it. */
export const what: Section = (port, { notes, form }) => ({
  id: 'what',
  title: `What port ${port.number} is`,
  short: 'What it is',
  body: blocks(
    official(port, notes),
    ...[...port.services, ...port.otherServices].map(
      ({ title, summary, sources }) => `**${text(title)}.** ${text(summary)}${notes.cite(sources)}`,
    ),
    references(port, notes),
    block(port, form),
    twins(port, form),
    history(port),
    reported(port, notes),
    registryNotes(port),
    sameName(port, form),
    registrant(port),
  ),
});

function official(port: Port, notes: Notes): string {
  const range = `a ${RANGE_NAMES[port.rangeClass]}`;
  // On a bare page the table right above has cited it.
  const source = port.notable ? notes.cite([ianaRow(port)]) : '';
  switch (port.status) {
    case 'assigned':
      return `Port ${port.number} is ${range}. ${registration(port)}${source}${silence(port)}`;
    case 'reserved':
      return `Port ${port.number} is ${range} that IANA has reserved.${source} A reserved port has no service and is not given out in the usual way.`;
    case 'private-use':
      return `The registry keeps port ${port.number} for ${text(descriptionOf(port) || statusWords(port))}: whoever runs such a service may use it, and it has no name of its own.${source}`;
    case 'deregistered':
    case 'other':
      return `Port ${port.number} has no service name. The registry's entry reads "${text(statusWords(port))}".${source}`;
    case 'unassigned':
      return unassigned(port, source);
    case 'dynamic':
      return `Port ${port.number} is ${range}, one of 16,384 from 49152 to 65535. IANA assigns none of them: programs take them for a while, most of all for the near end of an outgoing connection.${source} ${nearEnd(port)}`;
    default:
      return port.status satisfies never;
  }
}

/** A number that a program is known to listen on is still, most often, the near end of a connection. */
function nearEnd({ number, uses }: Port): string {
  const other = `look at the other end's port`;
  return uses.length === 0
    ? `A connection that shows ${number} says nothing about the service; ${other}.`
    : `As the near end of an outgoing connection ${number} says nothing about the service: ${other}. A listener there may be one of those above.`;
}

/** Which services the port is assigned to, and on which transports. */
function registration(port: Port): string {
  const byName = Map.groupBy(assignedTransports(port), (transport) => port.transports[transport].names[0] ?? '');
  const services = [...byName].sort(([a], [b]) => Number(b === port.primaryName) - Number(a === port.primaryName));
  const told = services.map(([name, transports]) => {
    const description =
      name === port.primaryName ? descriptionOf(port) : port.transports[transports[0] as Transport].description;
    const described =
      description && description.toLowerCase() !== name.toLowerCase() ? `, described as "${text(description)}"` : '';
    return `${code(name)} for ${transportNames(transports)}${described}`;
  });
  return `IANA has assigned it to ${told.join(', and to ')}.`;
}

/** Who registered it, last: no reader asks for it first, and the people are as of another year than the names. */
function registrant({ assignments, primaryName, asOf }: Port): string {
  const row = assignments.find(({ name }) => name === primaryName);
  const people = row?.assignees.map(personName).filter(isName) ?? [];
  if (people.length === 0) return '';
  const since = row?.registered ? `; the entry dates from ${monthOf(row.registered)}` : '';
  return `The registrant${people.length > 1 ? 's are' : ' is'} ${text(list(people))}${since} (as recorded in ${monthOf(asOf.metadata)}).`;
}

/** In 2014 some keys of IANA's list became account names: `admin`, `modbus`. They name nobody. */
function isName(person: string): boolean {
  return !/^[a-z\d.-]+$/.test(person);
}

/** What a registration does not say, for ports about which nothing else is on record. */
function silence(port: Port): string {
  return port.archetype === 'assigned-silent'
    ? ' A registration keeps two services from choosing the same number; it does not show that anything was built.'
    : '';
}

function unassigned(port: Port, source: string): string {
  const range = RANGE_NAMES[port.rangeClass];
  const gap =
    port.gap && port.gap.end > port.gap.start
      ? ` It lies in a run of ${count(port.gap.end - port.gap.start + 1, 'unassigned port')}, ${spanOf(port.gap)}.`
      : '';
  const meaning =
    port.archetype === 'occupied'
      ? ' Unassigned is not unused: it means that nobody has registered the number, not that nobody listens there.'
      : ' Being unassigned says nothing about what may listen there: any program can.';
  return `Port ${port.number} is a ${range} that IANA has assigned to nobody.${source}${gap}${meaning}`;
}

/** The other half of each pair, with the service whose it is, and the transports where it is not one on all of them. */
function twins(port: Port, form: ArticleForm): string {
  // Where a pair shares a port, the page is about its plain half already.
  const others = port.twins.filter(({ number, role }) => number !== port.number || role === 'secure');
  const told = Map.groupBy(
    others,
    ({ number, role, of, transports }) => `${role} ${number} ${of} ${transports.join()}`,
  );
  return [...told.values()].map((alike) => twinSentence(port, alike as [Twin, ...Twin[]], form)).join(' ');
}

function twinSentence(port: Port, alike: readonly [Twin, ...Twin[]], articleForm: ArticleForm): string {
  const [{ number, role, of, transports }] = alike;
  const own = assignedTransports(port).filter((transport) => port.transports[transport].names.includes(of));
  const form = `form${alike.length > 1 ? 's' : ''}`;
  const isMeant = port.services.length > 0 || port.uses.length === 0;
  const service = port.names.length > 1 || !isMeant ? ` of ${code(of)}` : '';
  const over = own.every((transport) => transports.includes(transport)) ? '' : ` over ${transportNames(transports)}`;
  const where = number === port.number ? 'the same port' : portLink(articleForm, number);
  const what = role === 'secure' ? `encrypted ${form}${service}${over}` : `${form}${service}${over} without encryption`;
  return `The ${what} ${alike.length > 1 ? 'are' : 'is'} ${list(alike.map(({ name }) => code(name)))} on ${where}.`;
}

function history({ formerNames }: Port): string {
  return formerNames
    .map(({ name, until }) => `It once belonged to ${code(name)}${until ? `, until ${monthOf(until)}` : ''}.`)
    .join(' ');
}

function reported(port: Port, notes: Notes): string {
  if (port.reportedUses.length === 0) return '';
  const words = port.reportedUses.map((use) => `"${text(use)}"`);
  return `The registry itself records use without an assignment: ${list(words)}.${notes.cite([ianaRow(port)])}`;
}

function sameName({ sameName: others }: Port, form: ArticleForm): string {
  if (others.length === 0) return '';
  const links = others.map(({ number, name }) => `${portLink(form, number)} (${code(name ?? '')})`);
  return `The same name is also registered on ${list(links)}.`;
}

/** What the registry adds to a port without a name: "Use of 585 is not recommended, use 993 instead". */
function registryNotes({ assignments, formerNames, reportedUses }: Port): string {
  const told = new Set([...formerNames.map(({ note }) => note), ...reportedUses]);
  const notes = assignments.flatMap((row) =>
    row.name === null && row.notes && !told.has(row.notes) ? [row.notes] : [],
  );
  return notes.length === 0 ? '' : `The registry adds: ${list([...new Set(notes)].map((note) => `"${text(note)}"`))}.`;
}
