import { NAMES_IN_A_PART } from '../../map/names.ts';

/** What ports are in a few words, loaded for the parts of the map that are looked at. */
export interface MapNames {
  /** What is known so far. */
  of: (port: number) => string | undefined;
  /** Loads what these ports need, and says whether anything came. What fails is tried again. */
  load: (ports: readonly number[]) => Promise<boolean>;
}

export function loadedNames(base: string): MapNames {
  const known = new Map<number, Record<string, string>>();
  const loading = new Map<number, Promise<void>>();
  const partOf = (port: number) => Math.floor(port / NAMES_IN_A_PART);
  const start = async (part: number): Promise<void> => {
    const names = await fetchPart(`${base}names/${part}.json`);
    loading.delete(part);
    if (names) known.set(part, names);
  };
  return {
    of: (port) => known.get(partOf(port))?.[port],
    async load(ports) {
      const wanted = [...new Set(ports.map(partOf))].filter((part) => !known.has(part));
      for (const part of wanted) if (!loading.has(part)) loading.set(part, start(part));
      await Promise.all(wanted.map((part) => loading.get(part)));
      return wanted.some((part) => known.has(part));
    },
  };
}

async function fetchPart(url: string): Promise<Record<string, string> | undefined> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? ((await response.json()) as Record<string, string>) : undefined;
}
