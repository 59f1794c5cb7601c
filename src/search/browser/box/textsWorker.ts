/** Searches the texts with Pagefind, on a thread of its own. */
import { fold, toWords } from '../../shared/fold.ts';
import { stem } from '../../shared/words/inflection.ts';
import { markAsked } from './excerpt.ts';
import type { TextAnswer, TextHit, TextQuestion } from './texts.ts';

/** What is used of Pagefind's browser script (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

/** A page as the index gives it. */
interface Fragment {
  url: string;
  excerpt: string;
  content: string;
  meta: { title?: string; names?: string; uses?: string };
}

/** Pages that are looked at for each one that is wanted. */
const TRIES = 3;

let loading: Promise<Pagefind> | undefined;

self.addEventListener('message', async ({ data: question }: MessageEvent<TextQuestion>) => {
  self.postMessage(await reply(question));
});

async function reply({ id, ...question }: TextQuestion): Promise<TextAnswer> {
  try {
    return { id, hits: await search(question) };
  } catch (error) {
    return { id, failed: String(error) };
  }
}

/**
 * Pagefind also finds words that only begin alike, and where there is none, words that share the first letters; which
 * ones depends on what it has loaded by then. So each page is looked at.
 */
async function search({ words, base, most }: Omit<TextQuestion, 'id'>): Promise<TextHit[]> {
  loading ??= loadPagefind(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const pagefind = await loading;
  const asked = words.filter((word) => /\p{L}/u.test(word));
  const { results } = await pagefind.search(asked.join(' '));
  const hits: TextHit[] = [];
  for (let from = 0; from < most * TRIES && from < results.length && hits.length < most; from += most) {
    const pages = await Promise.all(results.slice(from, from + most).map((result) => result.data()));
    hits.push(...pages.filter((page) => holdsAll(page, asked)).map((page) => toHit(page, asked)));
  }
  return hits.slice(0, most);
}

function holdsAll({ content, meta }: Fragment, words: readonly string[]): boolean {
  const held = new Set(toWords(fold([meta.title, meta.names, meta.uses, content].join(' '))).map(stem));
  return words.every((word) => held.has(stem(word)));
}

function toHit({ url, excerpt, meta }: Fragment, words: readonly string[]): TextHit {
  return { url, excerpt: markAsked(excerpt, words), title: meta.title };
}

async function loadPagefind(base: string): Promise<Pagefind> {
  // The bundler must not look for a file that is only there after the build.
  const pagefind: Pagefind = await import(
    /* @vite-ignore */ new URL(`${base}pagefind/pagefind.js`, location.href).href
  );
  await pagefind.options({
    baseUrl: base,
    excerptLength: 16,
    // This is a thread already, and Pagefind's own costs 11 KB more.
    noWorker: true,
    // Without these, long records of famous ports rank below short ones. The title only repeats a name.
    ranking: { termSimilarity: 8, pageLength: 0, metaWeights: { title: 0, names: 0.5, uses: 0.5 } },
  });
  await pagefind.init();
  return pagefind;
}
