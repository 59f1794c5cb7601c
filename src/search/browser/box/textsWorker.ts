/** Searches the texts with Pagefind, on a thread of its own. */
import type { TextAnswer, TextHit, TextQuestion } from './texts.ts';

/** What is used of Pagefind's browser script (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
  ): Promise<{ results: { data(): Promise<{ url: string; excerpt: string; meta: { title?: string } }> }[] }>;
}

let loading: Promise<Pagefind> | undefined;

self.addEventListener('message', async ({ data: question }: MessageEvent<TextQuestion>) => {
  self.postMessage(await answer(question));
});

async function answer({ id, ...question }: TextQuestion): Promise<TextAnswer> {
  try {
    return { id, hits: await search(question) };
  } catch (error) {
    return { id, failed: String(error) };
  }
}

async function search({ words, base, most }: Omit<TextQuestion, 'id'>): Promise<TextHit[]> {
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
    // This is a thread already, and Pagefind's own costs 11 KB more.
    noWorker: true,
    // Long records of famous ports must not lose against short ones. The title repeats a name, and is only shown.
    ranking: { termSimilarity: 8, pageLength: 0, metaWeights: { title: 0, names: 0.5 } },
  });
  await pagefind.init();
  return pagefind;
}
