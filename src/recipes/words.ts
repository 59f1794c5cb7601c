import { formatRange } from '../registry/ranges.ts';
import { list } from '../registry/list.ts';
import { SAMPLE_NETWORK, SAMPLE_SERVER } from '../firewalls/samples.ts';
import { mainEntry } from './mainEntry.ts';
import type { Entry, RecipeProduct } from './product.ts';

const AUDIENCES: Record<NonNullable<Entry['from']>, string> = {
  anyone: 'For everyone.',
  clients: 'For its clients.',
  nodes: 'For machines that work with it.',
  administrators: 'For administrators.',
  'this-machine': 'For this machine.',
};

const NOTHING_TO_OPEN: Partial<Record<Entry['place'], string>> = {
  inside: 'There only inside its container: open the number under which you publish it.',
  outgoing: 'Outgoing: it asks others there, and nothing is to be opened on this machine.',
  unknown: 'The record does not say who needs it, so that it is in no recipe.',
};

/**
 * For each port who needs it, and what is to be known before it is opened or why it is not, in a few sentences. A reason
 * that holds for several ports is printed once.
 */
export function notesOf(entries: readonly Entry[]): string[] {
  const told = new Set<string>();
  return entries.map((entry) => {
    const { place, reason, caution } = entry;
    const nothing = NOTHING_TO_OPEN[place];
    if (nothing) return nothing;
    const isNew = caution && !told.has(caution.reason);
    if (caution) told.add(caution.reason);
    return [audienceOf(entry), reason, adviceOf(entry), isNew && caution.reason].filter(Boolean).join(' ');
  });
}

/** Who needs it, where that is not itself the reason against it. */
function audienceOf({ place, from, isForEveryone }: Entry): string | undefined {
  if (place !== 'open' || !from || from === 'administrators') return undefined;
  return isForEveryone && from !== 'anyone' ? AUDIENCES[from].replace('.', ', wherever they are.') : AUDIENCES[from];
}

/** The advice, where no reason says as much: administrators' addresses are closer than a network that is trusted. */
function adviceOf({ from, reason, caution }: Entry): string | undefined {
  const isSaid = reason !== undefined && (from === 'administrators' || from === 'this-machine');
  return isSaid || caution?.advice === reason ? undefined : caution?.advice;
}

/** The ports that are made for everyone, for the sentence that offers to open them so. */
export function everyonePorts(entries: readonly Entry[]): string {
  const open = entries.filter(({ place, isForEveryone }) => place === 'open' && isForEveryone);
  return list([...new Set(open.map(formatRange))]);
}

const DEVICE =
  'There is no firewall of yours to set up on it: machines of the same network usually reach it as it is, and who else gets in is set on the device itself. A firewall between two networks has to let through what is needed below.';
const IN_PODS = 'The ports are those of pods: the firewall of the machine does not see them.';

/** What the page of a product says before the list, in one or two sentences. */
export function introduction({ platform, entries }: Pick<RecipeProduct, 'platform' | 'entries'>): string {
  const has = (place: Entry['place']) => entries.some((entry) => entry.place === place);
  if (platform === 'device' && (has('open') || has('closed'))) return DEVICE;
  if (has('open')) {
    const rest = has('closed') ? 'The rest stays closed, for the reason beside it.' : '';
    return [openedWords(entries), shutWords(entries), rest, platform === 'cluster' && IN_PODS]
      .filter(Boolean)
      .join(' ');
  }
  if (has('closed'))
    return 'By default nothing has to be opened. What you may need all the same is below, with the reason against it.';
  if (has('inside')) return 'What has to be opened is the number under which you publish its container.';
  if (has('outgoing')) return 'Nothing has to be opened: it only asks others.';
  return 'There is no recipe: the record does not say who has to reach these ports. What is known of them is in the table.';
}

/** That the port which a reader most likely came for is not among the opened ones, and why. */
function shutWords(entries: readonly Entry[]): string {
  const main = mainEntry(entries);
  if (main?.place !== 'closed' || main.reason === undefined) return '';
  return `Not its main port, ${formatRange(main)}: ${main.reason.charAt(0).toLowerCase()}${main.reason.slice(1)}`;
}

/** For whom the opened ports are. One that is closed by default is open only where nothing else is. */
function openedWords(entries: readonly Entry[]): string {
  const opened = entries.filter(({ place }) => place === 'open');
  if (opened.every(({ from }) => from === 'administrators')) return 'Only those who administer it need it.';
  const isThere = opened.some(({ reason }) => reason === undefined);
  return isThere
    ? 'What clients or machines that work with it need is opened.'
    : 'It is there only once you have turned it on: then its main port is what to open.';
}

/** What stands in a recipe for something of the reader's own. */
export function samplesIn(text: string): string {
  const found = [SAMPLE_NETWORK, SAMPLE_SERVER].filter((sample) => text.includes(sample));
  return found.length === 0 ? '' : `Put your own in place of ${list(found)}.`;
}
