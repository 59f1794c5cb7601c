import workerAddress from './textsWorker.ts?worker&url';

/** A page whose text holds the words. */
export interface TextHit {
  /** With the site's base. */
  url: string;
  title: string | undefined;
  /** HTML of which only `mark` means something. */
  excerpt: string;
}

/** What the texts and the descriptions of the registry say, and whether the texts could not be searched. */
export interface Told {
  hits: readonly TextHit[];
  failed: boolean;
}

/** A message to the thread that searches the texts. */
export interface TextQuestion {
  id: number;
  words: readonly string[];
  base: string;
  most: number;
}

/** Its reply: the pages, or the error. */
export type TextAnswer = { id: number } & ({ hits: TextHit[] } | { failed: string });

/** Shorter texts are the start of too many words. */
const FEWEST_LETTERS = 3;

/** The questions that wait for an answer, and the thread that they were asked. */
interface Thread {
  worker: Worker;
  waiting: Map<number, { resolve(hits: TextHit[]): void; reject(error: Error): void }>;
}

let thread: Thread | undefined;
let lastId = 0;

/** Whether the texts may hold the words of a query. They hold no numbers. */
export function isWorthSearching(words: readonly string[]): boolean {
  return words.join('').replace(/\P{L}/gu, '').length >= FEWEST_LETTERS;
}

/**
 * The pages whose texts hold every word, or a form of it, the best first. They are searched on a thread of its own:
 * what is compiled there (WebAssembly) no page has to allow, and a page that is being typed into waits for nothing.
 *
 * @param most hits to load: each costs a request
 * @throws when the index cannot be loaded; the next call tries again
 */
export async function searchTexts(words: readonly string[], base: string, most: number): Promise<TextHit[]> {
  const { worker, waiting } = (thread ??= startThread());
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, words, base, most } satisfies TextQuestion);
  });
}

function startThread(): Thread {
  const worker = new Worker(trusted(new URL(workerAddress, location.href).href), { type: 'module' });
  const waiting: Thread['waiting'] = new Map();
  worker.addEventListener('message', ({ data }: MessageEvent<TextAnswer>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if ('hits' in data) resolve?.(data.hits);
    else reject?.(new Error(data.failed));
  });
  worker.addEventListener('error', () => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(new Error('the search of the texts did not start'));
  });
  return { worker, waiting };
}

/** Where the policy of a page asks for it, an address of a script has to come from a policy that the page names. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('texts', { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}

/** What is used of the Trusted Types API (https://w3c.github.io/trusted-types/), which TypeScript's library lacks. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
