/** What the Content Security Policy (CSP level 3) of the site depends on. */
export interface PolicyOptions {
  /** Where votes go, as `readFeedbackSettings` gives it: a path is on the site's own host. */
  endpoint: string | null;
  /** Styles that pictures carry in themselves, each as its text. */
  styles?: readonly string[];
}

/**
 * The policy that a page carries in itself, for hosts that send no headers of ours. Scripts, styles and data come from
 * the site alone, and nothing inline runs; Pagefind's search of the texts is compiled WebAssembly.
 */
export function pagePolicy({ endpoint }: PolicyOptions): string {
  return written({ ...directives(endpoint) });
}

/**
 * The policy that hosts send with every file. A browser holds a page to this one and to its own. Here alone a policy
 * can forbid frames, and allow the styles of pictures that are opened by themselves.
 */
export async function headerPolicy({ endpoint, styles = [] }: PolicyOptions): Promise<string> {
  const common = directives(endpoint);
  const hashes = await Promise.all(styles.map(hashSource));
  return written({
    ...common,
    'style-src': [...common['style-src'], ...new Set(hashes)],
    'frame-ancestors': ["'none'"],
  });
}

function directives(endpoint: string | null) {
  const votes = endpoint === null ? undefined : URL.parse(endpoint)?.origin;
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(votes ? [votes] : [])],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  };
}

async function hashSource(style: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `'sha256-${Buffer.from(digest).toString('base64')}'`;
}

function written(policy: Record<string, readonly string[]>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
