import type { Item } from './items.ts';

/** What is kept of a look-up: where it led and what it was called. */
interface LookUp {
  /** Relative to the site's base, so that it survives a move. */
  path: string;
  number: string;
  name: string;
}

const STORED_AS = 'recent';

/** More than these are no longer recent. */
const MOST = 6;

/** Only pages of this site: what is stored may have been written by something else. */
const PATH = /^(ports|software|guides)\/[a-z0-9-]+\/(#(tcp|udp))?$/;

/** The pages that the reader last went to from the box, the latest first. They are kept on this device only. */
export function recentItems(base: string, storage: Storage | undefined = deviceStorage()): Item[] {
  return read(storage).map(({ path, number, name }) => ({
    href: base + path,
    isSure: true,
    number,
    name,
    detail: '',
    excerpt: [],
    transports: [],
    status: '',
    traits: { kind: 'port' },
  }));
}

/** Keeps a look-up, without the query that led to it. */
export function remember(
  { href, number, name }: Item,
  base: string,
  storage: Storage | undefined = deviceStorage(),
): void {
  const lookUp = { path: href.slice(base.length), number, name };
  if (!PATH.test(lookUp.path)) return;
  const others = read(storage).filter(({ path }) => path !== lookUp.path);
  write([lookUp, ...others].slice(0, MOST), storage);
}

/** Forgets all of them. */
export function forgetRecent(storage: Storage | undefined = deviceStorage()): void {
  storage?.removeItem(STORED_AS);
}

function read(storage: Storage | undefined): LookUp[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(STORED_AS) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isLookUp).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function write(lookUps: readonly LookUp[], storage: Storage | undefined): void {
  try {
    storage?.setItem(STORED_AS, JSON.stringify(lookUps));
  } catch {
    // The storage is full: the list stays as it was.
  }
}

function isLookUp(value: unknown): value is LookUp {
  const { path, number, name } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof path === 'string' && PATH.test(path) && typeof number === 'string' && typeof name === 'string';
}

/** Where a browser stores nothing, even asking for the storage fails. */
function deviceStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
