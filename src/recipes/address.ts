import type { Audience } from './opening.ts';

/** What a reader has chosen, as it stands in the address of a page. Absent is what the page does by itself. */
export interface Choice {
  /** The ids of the chosen ports; with several products each begins with its product: `sonarr:8989`. */
  open?: readonly string[];
  /** `any`, or networks as the reader wrote them, after `each` where each port is opened as recorded. Untrusted. */
  from?: string;
  /** The machine behind the router, as the reader wrote it. Untrusted. */
  to?: string;
  /** The id of a form. */
  as?: string;
  /** The ids of products. */
  for?: readonly string[];
}

/** The words of `from` that are no network: everyone, and each port as the record has it. */
const ANYONE = 'any';
const EACH = 'each';

/** As much as an address may hold of a text. */
const LONGEST = 400;

/** Ids of products and of ports: `plex-media-server`, `sonarr:8989`, `53.2`. */
const ID = /^[a-z0-9]+(?:[-.:][a-z0-9]+)*$/;

/** Reads a choice from the query of an address, or from its fragment: `#open=6443,10250&from=10.0.0.0/8`. */
export function readChoice(text: string): Choice {
  const read = new URLSearchParams(text.replace(/^[#?]/, ''));
  const ids = (name: string) =>
    read
      .get(name)
      ?.slice(0, 10 * LONGEST)
      .split(',')
      .filter((id) => ID.test(id));
  const word = (name: string) => read.get(name)?.trim().slice(0, LONGEST);
  const [open, products, from, to, as] = [ids('open'), ids('for'), word('from'), word('to'), word('as')];
  return {
    ...(open && { open }),
    ...(products && { for: [...new Set(products)] }),
    ...(from && { from }),
    ...(to && { to }),
    ...(as && ID.test(as) && { as }),
  };
}

/** The same choice as it is written: no sign of an id or of a network is escaped, so that an address can be read. */
export function writeChoice({ for: products, open, from, to, as }: Choice): string {
  const parts = { for: products?.join(','), open: open?.join(','), from, to, as };
  return Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => `${name}=${encodeURIComponent(value).replace(/%(2C|2F|3A)/g, decodeURIComponent)}`)
    .join('&');
}

/** Who is let in, with the networks as they were written. */
export interface WrittenReach {
  mode: Audience['mode'];
  networks: string;
}

/**
 * Reads `from`: `any`, `10.0.0.0/8`, `each,10.0.0.0/8`.
 *
 * @param modes those that there are, the usual one first; `networks` and `anyone` are always among them
 * @param usual the networks that stand there until the reader writes others
 */
export function readReach(from: string | undefined, modes: readonly Audience['mode'][], usual: string): WrittenReach {
  if (from === undefined) return { mode: modes[0] ?? 'networks', networks: usual };
  if (from === ANYONE) return { mode: 'anyone', networks: usual };
  const [first, ...others] = from.split(',');
  if (first !== EACH) return { mode: 'networks', networks: from };
  return { mode: modes.includes('recorded') ? 'recorded' : 'networks', networks: others.join(',') || usual };
}

/** The same as it is written in an address; nothing where it is what the page does by itself. */
export function writeReach(
  { mode, networks }: WrittenReach,
  modes: readonly Audience['mode'][],
  usual: string,
): string | undefined {
  const written = networks.trim().replace(/[\s,]+/g, ',');
  if (mode === modes[0] && (written === usual || mode === 'anyone')) return undefined;
  if (mode === 'anyone') return ANYONE;
  return mode === 'recorded' ? `${EACH},${written}` : written;
}
