import { formatRange } from '../../../registry/ranges.ts';
import { compareStanding } from '../../../registry/uses/order.ts';
import type { Port } from '../../../registry/schema/port.ts';
import type { PortRange } from '../../../registry/schema/primitives.ts';
import type { Software } from '../../../registry/schema/software.ts';
import { slugOf } from '../../../registry/slug.ts';
import { letterOf } from '../../shared/alphabet.ts';
import { fold, toWords } from '../../shared/fold.ts';
import { hasWord } from '../../shared/words/inflection.ts';
import { isTask } from '../../shared/words/tasks.ts';
import { toMask } from '../../shared/transports.ts';
import {
  CURRENT_STANDINGS,
  FIELD,
  ID,
  ITEM,
  OLD_STANDINGS,
  STANDINGS,
  USUAL_SOFTWARE_MASK,
} from '../../shared/format.ts';
import { eachKeyOnce, item, items, tableKey, withMask } from './write.ts';

/** A product as the table holds it: the lines of it, and the letters under which its names stand. */
export interface Listed {
  prominence: number;
  isAttackTool: boolean;
  /** Of `known` or `more`. */
  line: string;
  /** Of the roles. */
  roles: string;
  letters: ReadonlySet<string>;
}

/** Comes after every prominence that a record can state. */
const WITHOUT_PROMINENCE = 4;

/** A port or a range of a product, which its record may list once for each transport. */
interface PlaceLine {
  range: PortRange;
  mask: number;
  aliases: string[];
  /** Among all that a product can have, from 0, the best. */
  standing: number;
  roles: string;
}

/** All products, those that a reader most likely means first. */
export function listSoftware(software: readonly Software[], ports: readonly Port[]): Listed[] {
  const standings = allStandings(software);
  return software
    .map((product) => listed(product, placesOf(product, standings), ports))
    .sort((a, b) => a.prominence - b.prominence);
}

function listed(
  { id, name, aliases, prominence, attack }: Software,
  places: PlaceLine[],
  ports: readonly Port[],
): Listed {
  const holder = (alias: string) => placeOfAlias(alias, { name, aliases }, places, ports);
  const general = aliases.filter((alias) => holder(alias) === 0);
  const own = places.map((place, index) =>
    eachKeyOnce([...place.aliases, ...(index > 0 ? aliases.filter((alias) => holder(alias) === index) : [])]),
  );
  const written = places.map(({ range, mask, standing }, index) =>
    [
      withMask((STANDINGS[standing] ?? '') + formatRange(range), mask, USUAL_SOFTWARE_MASK),
      ...(own[index] ?? []).map(item),
    ].join(ITEM),
  );
  return {
    prominence: prominence ?? WITHOUT_PROMINENCE,
    isAttackTool: attack === true,
    line: [items([name, ...general]), ...(slugOf(name) === id ? [] : [ID + id]), ...written].join(FIELD),
    roles: [name, ...places.map(({ roles }) => roles)].join(FIELD),
    letters: new Set([name, ...aliases, ...own.flat()].map(letterOf)),
  };
}

/**
 * The place that an alias of a product is about, by its index. Kerberos is also called kpasswd, but that is the registered
 * name of its port 464; the SMTP of "gmail smtp" is what its port 465 is for. All others are about the main port: so is a
 * word that is an alias by itself, which names the product (`iis`, beside `iis express`).
 */
function placeOfAlias(
  alias: string,
  { name, aliases: all }: Pick<Software, 'name' | 'aliases'>,
  places: readonly PlaceLine[],
  ports: readonly Port[],
): number {
  const registered = places.findIndex(({ range }) => isRegistered(alias, ports[range.start]));
  if (registered >= 0) return registered;
  const isOfProduct = (word: string) =>
    tableKey(name).includes(word) || all.some((other) => wordsIn(other).join('') === word);
  const telling = wordsIn(alias).filter((word) => !isTask(word) && !isOfProduct(word));
  const hits = places.map(({ roles, aliases }) => {
    const own = [roles, ...aliases].flatMap(wordsIn);
    return telling.filter((word) => hasWord(own, word)).length;
  });
  return hits.indexOf(Math.max(...hits));
}

function wordsIn(text: string): string[] {
  return toWords(fold(text));
}

/** Ports that a record lists once for each transport, as one. */
function placesOf({ ports, prominence, attack }: Software, standings: ReadonlyMap<string, number>): PlaceLine[] {
  const texts = [...new Set(ports.map(({ port }) => formatRange(port)))];
  return texts.map((text, index) => {
    const same = ports.filter(({ port }) => formatRange(port) === text);
    return {
      range: (same[0] as (typeof same)[0]).port,
      mask: toMask(same.flatMap(({ transport }) => transport)),
      aliases: same.flatMap(({ aliases = [] }) => aliases),
      standing: Math.min(
        ...same.map(
          (entry) => standings.get(keyOfStanding(standing(entry, { prominence, attack }, index === 0))) ?? Infinity,
        ),
      ),
      roles: [...new Set(same.map(({ role }) => role))].join('; '),
    };
  });
}

type Standing = Parameters<typeof compareStanding>[0];

function standing(
  { status, default: isDefault, prominence: own }: Software['ports'][0],
  { prominence: ofProduct, attack }: Pick<Software, 'prominence' | 'attack'>,
  main: boolean,
): Standing {
  const prominence = own === 'none' ? undefined : (own ?? ofProduct);
  return { product: '', status, prominence, attack, default: isDefault, main };
}

/**
 * The place of each standing that a product has on any port, among all that there are: the order of names in the search is
 * that of the pages. Those of old uses begin where the signs of current ones end.
 *
 * @throws when there are more of them than signs
 */
function allStandings(software: readonly Software[]): Map<string, number> {
  const all = software.flatMap((product) =>
    product.ports.flatMap((port) => [true, false].map((main) => standing(port, product, main))),
  );
  const distinct = [...new Map(all.map((one) => [keyOfStanding(one), one])).values()].sort(compareStanding);
  const [current = [], old = []] = (['current', 'legacy'] as const).map((status) =>
    distinct.filter((one) => one.status === status),
  );
  if (current.length > CURRENT_STANDINGS.length || old.length > OLD_STANDINGS.length)
    throw new Error(`${current.length} current and ${old.length} old standings are more than format.ts has signs for`);
  return new Map([
    ...current.map((one, index): [string, number] => [keyOfStanding(one), index]),
    ...old.map((one, index): [string, number] => [keyOfStanding(one), CURRENT_STANDINGS.length + index]),
  ]);
}

function keyOfStanding({ status, prominence, attack, default: isDefault, main }: Standing): string {
  return [status, prominence, attack === true, isDefault, main].join();
}

function isRegistered(alias: string, port: Port | undefined): boolean {
  return port?.names.some((name) => tableKey(name) === tableKey(alias)) ?? false;
}
