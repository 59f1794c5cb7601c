import { isListening } from '../registry/uses/order.ts';
import { outermost, overlap, shortSpan } from '../registry/ranges.ts';
import { holdsPort } from '../registry/settingText.ts';
import { runtimeOf } from '../registry/runtimes.ts';
import type { Port } from '../registry/schema/port.ts';
import type { PortRange } from '../registry/schema/primitives.ts';
import type { Exposure, Software, SoftwarePort } from '../registry/schema/software.ts';
import { entryAnswer } from '../registry/verdict/entryAnswer.ts';
import { code, text } from './mdx.ts';
import { Notes } from './notes.ts';
import { cutNames, otherwise, toldNames } from './processes.ts';
import type { ArticleSection } from './sections/section.ts';
import { settingMdx } from './setting.ts';
import type { Article } from './article.ts';
import { blocks, mdxForm, type ArticleForm } from './form.ts';
import { list, rangeLink, shortList, spanOf, transportNames } from './words.ts';

/** `Redis: ports 6379 and 16379`. */
export function softwareTitle(software: Software): string {
  const numbers = writtenPorts(software);
  return `${software.name}: port${numbers.length > 1 ? 's' : ''} ${shortList(numbers)}`;
}

/** What the product is and where it listens, as plain text. */
export function softwareAnswer(software: Software): string {
  return `${software.summary} Ports: ${writtenPorts(software).join(', ')}, with sources.`;
}

/** The product's ports as they are written, each once, the main one first: 1716–1764, and not 1716 besides. */
export function writtenPorts({ ports: entries }: Pick<Software, 'ports'>): string[] {
  return outermost(entries.map(({ port }) => port)).map(shortSpan);
}

/**
 * The article of a product: its ports, who should reach them, how to change them, and under which names it runs.
 *
 * @param ports all that is known of each port, by number: who else is there, and which advice holds for it
 */
export function softwareArticle(software: Software, ports: readonly Port[], form: ArticleForm = mdxForm): Article {
  const notes = new Notes();
  const page: Page = { form, ports, cite: (keys) => notes.cite(keys.flatMap((key) => software.sources[key] ?? [])) };
  const sections = [portTable, change, exposure, processes].flatMap((section) => section(software, page) ?? []);
  return { sections, sources: notes.definitions(), form };
}

interface Page {
  form: ArticleForm;
  ports: readonly Port[];
  cite: (keys: readonly string[]) => string;
}

type ProductSection = (software: Software, page: Page) => ArticleSection | undefined;

/** Which ports a reader opens, for whom, and which way. */
const portTable: ProductSection = (software, { form, cite, ports }) => {
  const { name, ports: entries } = software;
  const rows = entries.map((entry) => [
    rangeLink(form, entry.port),
    transportNames(entry.transport),
    `${text(entry.role)}${entry.note ? `. ${text(entry.note)}` : ''} ${mark(entry, form)}${cite(entry.source)}`,
    connectionWords(entry),
    text(adviceFor(software, entry, ports)),
  ]);
  const header = ['Port', 'Transport', 'Used for', 'Reached by', 'Advice'];
  const caption = entries.some(isUsual) ? 'Each by default unless marked' : 'Each only where it is turned on';
  return {
    id: 'ports',
    title: `Ports of ${name}`,
    short: 'Ports',
    body: form.facts(caption, { header, rows }, { isWide: true }),
  };
};

function isUsual(entry: Pick<SoftwarePort, 'default' | 'status'>): boolean {
  return entry.default && entry.status === 'current';
}

function mark(entry: SoftwarePort, form: ArticleForm): string {
  return isUsual(entry) ? '' : form.mark(entry.status, grounds(entry));
}

/** Whether the product listens there by itself. Of what is of the past that alone is said. */
export function grounds({ default: isDefault, status }: Pick<SoftwarePort, 'default' | 'status'>): string {
  if (status === 'legacy') return 'legacy';
  return isDefault ? 'default' : 'optional';
}

const AUDIENCE_WORDS = {
  anyone: 'anyone',
  clients: 'its clients',
  nodes: 'machines that work with it',
  administrators: 'administrators',
  'this-machine': 'this machine only',
} as const;

const LOCAL_WORDS = {
  loopback: '; listens on this machine alone unless told otherwise',
  container: '; inside its container alone',
} as const;

/** Who opens the connection, from where: the direction and the audience of the record in a few words. */
export function connectionWords({
  direction,
  from,
  address,
}: Pick<SoftwarePort, 'direction' | 'from' | 'address'>): string {
  const who = from && AUDIENCE_WORDS[from];
  const local = address === undefined || from === 'this-machine' ? '' : LOCAL_WORDS[address];
  switch (direction) {
    case 'out':
      return `outgoing${who ? `, opened by ${who}` : ''}${local}`;
    case 'between':
      return `both ways${who ? `, ${who}` : ''}${local}`;
    default:
      return `${who ?? ''}${local}`;
  }
}

const ADVICE = {
  'this-machine': 'Keep it on this machine',
  'trusted-network': 'Only a network you trust',
  internet: 'Made for the Internet',
} as const;

/** How far an entry may be reachable, in a few words. Of what is of the past, only as its makers say. */
function adviceFor(software: Software, entry: SoftwarePort, ports: readonly Port[]): string {
  const found = isListening(entry) && entryAnswer(software, entry, ports[entry.port.start]);
  if (!found || (entry.status === 'legacy' && found.rule !== 'product-advice')) return '';
  const { answer, advice, short } = found;
  return advice && answer !== 'depends' ? ADVICE[advice] : short;
}

/** With the number that it has, a setting changes nothing. */
const NEW_PORT = 'NEW_PORT';

const change: ProductSection = ({ ports: entries }, { cite, form }) => {
  const settings = entries.flatMap(({ port, role, configure = [], source }) =>
    configure.map((way) => {
      const told = `${way.turnsOff ? 'switched off by ' : ''}${settingMdx(way, NEW_PORT)}`;
      return `- ${shortSpan(port)}, ${text(role)}: ${told}${cite(source)}`;
    }),
  );
  if (settings.length === 0) return undefined;
  const isMoved = entries.some(({ configure = [] }) => configure.some(({ setting }) => holdsPort(setting)));
  return {
    id: 'change',
    title: 'Change a port',
    short: 'Change a port',
    body: blocks(
      isMoved &&
        `Put the number that you want in place of \`${NEW_PORT}\`: ${form.link('three that are free', '/pick/')}.`,
      settings.join('\n'),
    ),
  };
};

/** Why the table advises what it does, in the order of the table. The advice itself is said again only where the table says another. */
const exposure: ProductSection = (software, { cite, ports }) => {
  const place = ({ ports: own }: Exposure) => software.ports.findIndex((entry) => isAmong(entry, own));
  const lines = software.exposure
    .toSorted((a, b) => place(a) - place(b))
    .flatMap((one) => {
      const words = wordsOf(one, software, ports);
      const said = words === undefined ? [] : [words, text(one.reason)].filter(Boolean).join(' ');
      return words === undefined ? [] : [`- ${one.ports.map(spanOf).join(', ')}: ${said}${cite(one.source)}`];
    });
  if (lines.length === 0) return undefined;
  return { id: 'expose', title: 'Who may reach it, and why', short: 'Who may reach it', body: lines.join('\n') };
};

function isAmong({ port }: SoftwarePort, ranges: readonly PortRange[]): boolean {
  return ranges.some((range) => overlap(port, range));
}

/**
 * What stands before the reason: the advice, where no row of the table gives it. Nothing at all where documents do not say
 * whom to let in, and the connections go out.
 */
function wordsOf({ ports: ranges, advice }: Exposure, software: Software, ports: readonly Port[]): string | undefined {
  const own = software.ports.filter((entry) => isAmong(entry, ranges));
  const listening = own.filter(isListening);
  if (advice === 'none-given') return listening.length > 0 ? '**Its documents give no advice.**' : undefined;
  const isOutgoing = own.length > 0 && listening.length === 0;
  const isSaid = isOutgoing || listening.some((entry) => adviceFor(software, entry, ports) === ADVICE[advice]);
  return isSaid ? '' : `**${ADVICE[advice]}.**`;
}

/** What a list of processes shows where the product runs. */
const processes: ProductSection = (software) => {
  const { name, process, ports: entries } = software;
  const told = [process, ...entries.map((entry) => entry.process)].flatMap((each) => each ?? []);
  const on = (system: 'linux' | 'macos' | 'windows') =>
    told.flatMap((each) => ('kernel' in each ? [] : (each[system] ?? [])));
  const names = toldNames([...on('linux'), ...on('macos'), ...on('windows')]);
  const runtimes = names.filter((each) => runtimeOf(each) !== undefined);
  const own = names.filter((each) => !runtimes.includes(each));
  const kernel = kernelWords(software);
  if (names.length === 0 && !kernel) return undefined;
  return {
    id: 'process',
    title: 'Under which name it runs',
    short: 'Its process',
    body: blocks(
      [
        own.length > 0 && `Lists of processes show ${text(name)} as ${list(own.map(code))}.`,
        cutNames(on('linux'), on('macos')),
      ]
        .filter(Boolean)
        .join(' '),
      runtimes.length > 0 && runtimeWords(runtimes, own.length > 0),
      kernel,
    ),
  };
};

/** A name that says only on what the product runs is that of many others. */
function runtimeWords(names: readonly string[], isAlso: boolean): string {
  const runtimes = list([...new Set(names.flatMap((name) => runtimeOf(name) ?? []))]);
  const shown = list(names.map((name) => `${code(name)}${otherwise(name)}`));
  return `${isAlso ? 'It may also show up' : 'It shows up'} as ${shown}, as does every program on ${text(runtimes)}.`;
}

/** Whether the kernel holds all sockets of the product or some of them. */
function kernelWords({ process, ports: entries }: Pick<Software, 'process' | 'ports'>): string {
  const isKernel = (entry: SoftwarePort) => 'kernel' in (entry.process ?? process ?? {});
  if (!entries.some(isKernel)) return '';
  const held = entries.every(isKernel) ? 'its sockets' : 'some of its sockets';
  return `The kernel itself holds ${held}, so that tools show no process for them.`;
}
