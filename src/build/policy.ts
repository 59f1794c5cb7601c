/** What the Content Security Policy (CSP level 3) of the site depends on. */
export interface PolicyOptions {
  /** Where votes go, as `readFeedbackSettings` gives it: a path is on the site's own host. */
  endpoint: string | null;
  /** Whether the page's scripts may connect to the site: a page that takes what nobody else may see connects to nothing. */
  connects?: boolean;
  /** Styles that pictures carry in themselves, each as its text. */
  styles?: readonly string[];
}

/**
 * The policy that a page carries in itself, for hosts that send no headers of ours. All comes from the site alone, nothing
 * inline runs, and where browsers have Trusted Types no text becomes markup or a script; the one policy of that kind is
 * for the thread that searches the texts. As short as it can be: each of 73,000 pages repeats it.
 *
 * Trap: of a page that connects to nothing Lighthouse cannot fetch robots.txt either (`Network.loadNetworkResource` is held
 * to the page's policy), which takes one of thirteen points for SEO. The site itself as a source would let it, and so would
 * the address of that file alone; but a policy does not look at what follows a `?`, and either would let a script send a
 * pasted text to whoever runs the site. The page promises that it cannot.
 */
export function pagePolicy({ endpoint, connects = true }: PolicyOptions): string {
  return written(
    {
      'default-src': OWN,
      ...(hostOf(endpoint) && { 'connect-src': [...OWN, hostOf(endpoint) ?? ''] }),
      ...(!connects && { 'connect-src': NONE }),
      'object-src': NONE,
      'base-uri': NONE,
      'form-action': OWN,
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['texts'],
    },
    ';',
  );
}

/**
 * The policy that hosts send with every file. A browser holds a page to this one and to its own. Here alone a policy
 * can forbid frames, allow the styles of pictures that are opened by themselves, and allow the thread that searches the
 * texts, which is held to the headers of its script, to compile Pagefind's WebAssembly.
 */
export async function headerPolicy({ endpoint, styles = [] }: PolicyOptions): Promise<string> {
  const votes = hostOf(endpoint);
  const hashes = await Promise.all(styles.map(hashSource));
  return written(
    {
      'default-src': NONE,
      'script-src': [...OWN, "'wasm-unsafe-eval'"],
      'style-src': [...OWN, ...new Set(hashes)],
      'img-src': OWN,
      'font-src': OWN,
      'connect-src': votes ? [...OWN, votes] : OWN,
      'form-action': OWN,
      'base-uri': NONE,
      'frame-ancestors': NONE,
    },
    '; ',
  );
}

const OWN = ["'self'"];
const NONE = ["'none'"];

/** A collector on another host. */
function hostOf(endpoint: string | null): string | undefined {
  return endpoint === null ? undefined : URL.parse(endpoint)?.origin;
}

async function hashSource(style: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `'sha256-${Buffer.from(digest).toString('base64')}'`;
}

function written(policy: Record<string, readonly string[]>, separator: string): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join(separator);
}
