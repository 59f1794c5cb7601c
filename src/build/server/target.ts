/** What a request asks for. */
export interface Target {
  /** As it came, from its first slash on. */
  path: string;
  /** With its question mark; empty where there is none. */
  query: string;
  /** The host that an address in absolute form names; it counts in place of the header `Host` (RFC 9112, section 3.2.2). */
  host?: string | undefined;
}

/**
 * Reads the target of a request: a path, or a whole address as sent to a proxy (RFC 9112, section 3.2).
 *
 * @returns nothing for `*`, for a host alone, and for what is no target
 */
export function readTarget(url: string): Target | undefined {
  const [, host, path = '', query = ''] = /^(?:https?:\/\/([^/?#]+))?(\/[^?]*)?(\?.*)?$/is.exec(url) ?? [];
  return path || host ? { path: path || '/', query, host } : undefined;
}

/** The names on the way to a file of the site. */
export interface SitePath {
  /** Folders, then the file, each decoded. */
  names: readonly string[];
  /** Whether it ends with a slash, as the address of a page does. */
  isFolder: boolean;
}

/**
 * Decodes a path under the site's root, name by name, so that an encoded slash stays within its name.
 *
 * @returns nothing for what can be no file of the site: a climb (`..`), an empty name, a name with a slash in it, or one
 * that begins with a dot or is `_headers` or `_redirects`, the settings of hosts
 */
export function sitePath(path: string): SitePath | undefined {
  const isFolder = path.endsWith('/');
  const names = path
    .split('/')
    .slice(1, isFolder ? -1 : undefined)
    .map(decoded);
  return names.every((name) => name !== undefined && isPublic(name))
    ? { names: names as string[], isFolder }
    : undefined;
}

function isPublic(name: string): boolean {
  return name !== '' && !/[/\\\0]/.test(name) && !name.startsWith('.') && !/^_(?:headers|redirects)$/i.test(name);
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
