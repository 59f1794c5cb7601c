import type { Item } from './items.ts';

/** A way to narrow a list of results. Its key is also its name in the address: `&transport=udp`. */
interface Group {
  key: string;
  label: string;
  /** The values in the order in which they are shown, with the words for them. */
  values: Record<string, string>;
  of: (item: Item) => readonly (string | undefined)[];
}

const GROUPS: readonly Group[] = [
  {
    key: 'kind',
    label: 'Kind',
    values: { port: 'ports', software: 'software', guide: 'guides', page: 'other pages' },
    of: ({ traits }) => [traits.kind],
  },
  {
    key: 'transport',
    label: 'Transport',
    values: { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP' },
    of: ({ transports }) => transports,
  },
  {
    key: 'range',
    label: 'Range',
    values: { system: 'System Ports', user: 'User Ports', dynamic: 'Dynamic Ports' },
    of: ({ traits }) => [traits.range],
  },
  {
    key: 'status',
    label: 'Status',
    values: { assigned: 'assigned', used: 'unassigned, in use', reserved: 'reserved', unassigned: 'unassigned' },
    of: ({ traits }) => [traits.status],
  },
];

/** What a reader has chosen, by group. */
export type Chosen = Partial<Record<string, string>>;

/** One value of a group that some results have. */
export interface Option {
  words: string;
  /** How many results would be left. */
  count: number;
  isChosen: boolean;
  /** The choice that a click makes: this value, or none if it is chosen already. */
  next: Chosen;
}

/** The choice that an address states. What is no filter is left aside. */
export function chosenIn(parameters: URLSearchParams): Chosen {
  return Object.fromEntries(
    GROUPS.flatMap(({ key, values }) => {
      const value = parameters.get(key);
      return value !== null && Object.hasOwn(values, value) ? [[key, value]] : [];
    }),
  );
}

/** The address of a choice: the query, then the filters. */
export function addressOf(typed: string, chosen: Chosen): string {
  const set = Object.entries(chosen).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `?${new URLSearchParams([['q', typed], ...set])}`;
}

/** The results that the choice leaves. */
export function narrow(items: readonly Item[], chosen: Chosen): Item[] {
  return items.filter((item) => GROUPS.every((group) => passes(item, group, chosen)));
}

/**
 * What can be chosen, group by group. A count is of the results that the other groups leave. A group in which there is
 * nothing to choose is left out.
 */
export function optionsFor(items: readonly Item[], chosen: Chosen): { label: string; options: Option[] }[] {
  return GROUPS.map((group) => {
    const others = items.filter((item) => GROUPS.every((other) => other === group || passes(item, other, chosen)));
    return {
      label: group.label,
      options: Object.keys(group.values).flatMap((value) => optionFor(value, group, others, chosen) ?? []),
    };
  }).filter(({ options }) => options.length > 1 || options.some(({ isChosen }) => isChosen));
}

function optionFor(
  value: string,
  { key, values, of }: Group,
  items: readonly Item[],
  chosen: Chosen,
): Option | undefined {
  const isChosen = chosen[key] === value;
  const count = items.filter((item) => of(item).includes(value)).length;
  if (count === 0 && !isChosen) return undefined;
  return { words: values[value] ?? value, count, isChosen, next: { ...chosen, [key]: isChosen ? undefined : value } };
}

function passes(item: Item, { key, of }: Group, chosen: Chosen): boolean {
  const value = chosen[key];
  return value === undefined || of(item).includes(value);
}
