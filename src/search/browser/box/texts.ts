/** What is used of Pagefind's browser script (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  search(
    query: string,
  ): Promise<{ results: { data(): Promise<{ url: string; excerpt: string; meta: { title?: string } }> }[] }>;
}

/** A page whose text holds the words. */
export interface TextHit {
  /** With the site's base. */
  url: string;
  title: string | undefined;
  /** HTML of which only `mark` means something. */
  excerpt: string;
}

/** Shorter texts are the start of too many words. */
const FEWEST_LETTERS = 3;

let loading: Promise<Pagefind> | undefined;

/** Whether the texts can say anything about the words of a query. Numbers they cannot. */
export function isWorthSearching(words: readonly string[]): boolean {
  return words.join('').replace(/\P{L}/gu, '').length >= FEWEST_LETTERS;
}

/**
 * The pages whose texts hold the words, the best first.
 *
 * @param most hits to load: each costs a request
 * @throws when the index cannot be loaded; the next call tries again
 */
export async function searchTexts(words: readonly string[], base: string, most: number): Promise<TextHit[]> {
  loading ??= loadPagefind(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const pagefind = await loading;
  const { results } = await pagefind.search(words.filter((word) => /\p{L}/u.test(word)).join(' '));
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages.map(({ url, excerpt, meta }) => ({ url, excerpt, title: meta.title }));
}

async function loadPagefind(base: string): Promise<Pagefind> {
  // The bundler must not look for a file that is only there after the build.
  const pagefind: Pagefind = await import(
    /* @vite-ignore */ new URL(`${base}pagefind/pagefind.js`, location.href).href
  );
  await pagefind.options({
    baseUrl: base,
    excerptLength: 16,
    // The worker costs 11 KB and a round trip more, and the searches that are let through take a few milliseconds.
    noWorker: true,
    // Long records of famous ports must not lose against short ones. The title repeats a name, and is only shown.
    ranking: { termSimilarity: 8, pageLength: 0, metaWeights: { title: 0, names: 0.5 } },
  });
  await pagefind.init();
  return pagefind;
}
