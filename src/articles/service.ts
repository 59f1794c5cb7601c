import { compareUses } from '../registry/uses/order.ts';
import { adviceOfServices, agreed } from '../registry/verdict/advice.ts';
import type { KnownService, ObservedUse, Port } from '../registry/schema/port.ts';
import { TRANSPORTS } from '../registry/transports.ts';
import { MOST_PORTS_OF_NAME, type ServiceName } from '../registry/serviceNames.ts';
import { gist } from './answer.ts';
import type { Article } from './article.ts';
import { blocks, mdxForm } from './form.ts';
import { ianaRow } from './iana.ts';
import { code, text } from './mdx.ts';
import { Notes } from './notes.ts';
import { specification } from './sections/references.ts';
import type { ArticleSection } from './sections/section.ts';
import { list, portLink, productLink, transportNames } from './words.ts';

/** What the page of a service name says: the protocol, its ports and its other forms, who speaks it, and advice. */
export interface ServicePage {
  title: string;
  /** The protocol in a sentence; without a record, the registry's own description. */
  lead: string;
  /** `port 636`, `ports 88 and 750`. */
  where: string;
  article: Article;
}

/** Whether there is more to say than that the name belongs to one port: else its page is that of the port. */
export function isWorthAPage({ names, ports }: ServiceName): boolean {
  return ports.length > 1 || recordOf(names, ports) !== undefined;
}

export function servicePage(service: ServiceName): ServicePage {
  const { names, ports } = service;
  const record = recordOf(names, ports);
  const notes = new Notes();
  const sections = [itsPorts, otherForms, speakers, advice, specified].flatMap(
    (section) => section({ names, ports, record, notes }) ?? [],
  );
  const descriptions = ports.flatMap(({ assignments }) =>
    assignments.filter(({ name }) => name !== null && names.includes(name)).map(({ description }) => description),
  );
  return {
    title: record?.title ?? names[0] ?? service.slug,
    lead: record?.summary ?? registeredAs(names, descriptions),
    where: whereOf(ports),
    article: { sections, sources: notes.definitions(), form: mdxForm },
  };
}

/** What IANA says of a name that has no record here. Some names have no description in its registry. */
function registeredAs(names: readonly string[], descriptions: readonly string[]): string {
  const told = [...new Set(descriptions.filter(Boolean))].map((words) => `“${words}”`);
  return told.length > 0
    ? `Registered as ${list(told)}.`
    : `${list(names)}: a name in IANA's registry, which has no description of it.`;
}

interface Facts {
  names: readonly string[];
  ports: readonly Port[];
  record: KnownService | undefined;
  notes: Notes;
}

type ServiceSection = (facts: Facts) => ArticleSection | undefined;

function recordOf(names: readonly string[], ports: readonly Port[]): KnownService | undefined {
  return ports.flatMap(({ services }) => services).find(({ service }) => names.includes(service));
}

function whereOf(ports: readonly Port[]): string {
  const numbers = ports.map(({ number }) => number);
  if (numbers.length === 1) return `port ${numbers[0]}`;
  return numbers.length > MOST_PORTS_OF_NAME
    ? `ports ${numbers[0]} to ${numbers.at(-1)}`
    : `ports ${list(numbers.map(String))}`;
}

/** The ports that carry the name, with what each of them is to its readers. */
const itsPorts: ServiceSection = ({ names, ports, notes }) => {
  const rows = ports.slice(0, MOST_PORTS_OF_NAME).map((port) => {
    const own = TRANSPORTS.filter((transport) => port.transports[transport].names.some((name) => names.includes(name)));
    const spellings = port.names.filter((name) => names.includes(name));
    return [
      portLink(mdxForm, port.number),
      transportNames(own),
      `${list(spellings.map(code))}${notes.cite([ianaRow(port)])}`,
      text(gist(port)),
    ];
  });
  const left = ports.length - rows.length;
  return {
    id: 'ports',
    title: ports.length === 1 ? 'Its port' : 'Its ports',
    short: 'Ports',
    body: blocks(
      mdxForm.facts(
        'Where IANA has registered it',
        {
          header: ['Port', 'Transport', 'Registered as', 'Known as'],
          rows,
        },
        { isWide: true },
      ),
      left > 0 && `And ${left} more, up to ${portLink(mdxForm, (ports.at(-1) as Port).number)}.`,
    ),
  };
};

/** The same protocol with and without encryption, where the two have names of their own. */
const otherForms: ServiceSection = ({ names, ports }) => {
  const twins = ports.flatMap((port) => port.twins.filter(({ of }) => names.includes(of)));
  const lines = twins.map(
    ({ role, name, number }) =>
      `- ${role === 'secure' ? 'Encrypted' : 'Without encryption'}: ${code(name)} on ${portLink(mdxForm, number)}`,
  );
  if (lines.length === 0) return undefined;
  return {
    id: 'forms',
    title: 'Plain and encrypted',
    short: 'Plain and encrypted',
    body: [...new Set(lines)].join('\n'),
  };
};

/** How many products are named at once. */
const NAMED = 12;

/** Products that listen on its ports, those that a reader most likely means first, whichever of the ports is theirs. */
const speakers: ServiceSection = ({ ports }) => {
  const uses = ports
    .flatMap((port) => port.uses.map((use) => ({ use, number: port.number })))
    .sort((a, b) => compareUses(a.use, b.use));
  const products = [...new Map(uses.map((entry) => [entry.use.software, entry])).values()];
  if (products.length === 0) return undefined;
  const wordsOf = ({ use, number }: { use: ObservedUse; number: number }) =>
    `${productLink(mdxForm, use)}: ${text(use.role)}${ports.length > 1 ? `, on ${number}` : ''}`;
  // A click that shows a single one more is not worth it.
  const shown = products.length > NAMED + 1 ? NAMED : products.length;
  const more = products.slice(shown);
  const rankedWords = (product: (typeof products)[number]) => ({
    words: wordsOf(product),
    rank: product.use.prominence,
  });
  return {
    id: 'software',
    title: 'Who listens on its ports',
    short: 'Who listens',
    body: blocks(
      products
        .slice(0, shown)
        .map((product) => `- ${wordsOf(product)}`)
        .join('\n'),
      more.length > 0 && mdxForm.grouped(`${more.length} more`, 'more-software', [{ entries: more.map(rankedWords) }]),
    ),
  };
};

/** The advice for the protocol; without any, that for its main port. */
const advice: ServiceSection = ({ ports: [port], record, notes }) => {
  const exposure = record?.exposure;
  const told = record && agreed(adviceOfServices({ services: [record] }));
  if (exposure && told) {
    return {
      id: 'expose',
      title: 'May it face the Internet?',
      short: 'Advice',
      body: `**${text(told.short)}.** ${text(exposure.reason)}${notes.cite(exposure.sources)}`,
    };
  }
  const own = port?.verdict.expose;
  if (!port || !own || own.answer === 'unknown') return undefined;
  return {
    id: 'expose',
    title: 'May it face the Internet?',
    short: 'Advice',
    body: `**${text(own.short)}.** ${text(own.reason)}${notes.cite(own.sources)} More is on ${mdxForm.link(`the page of port ${port.number}`, `/ports/${port.number}/#use`)}.`,
  };
};

const specified: ServiceSection = ({ record, notes }) => {
  const body = record ? specification([record], notes) : '';
  if (!record) return undefined;
  return {
    id: 'specified',
    title: 'Where it is specified',
    short: 'Specification',
    body: body || `No standard is on record here, only what its sources say.${notes.cite(record.sources)}`,
  };
};
