import { UsageError } from './usageError.ts';

/** Where the site will live. */
export interface SiteAddress {
  /** The origin, without a slash at its end: `https://everyport.example`. */
  site: string;
  /** The folder under the origin, with a slash at both ends: `/` or `/every-port/`. */
  base: string;
}

/**
 * Reads the environment variables `SITE_URL` and `BASE_PATH`, the only place that does.
 * An empty variable counts as unset, because a CI file often passes on an empty setting.
 * Throws one `UsageError` that lists everything that is wrong with them.
 */
export function readSiteAddress(env: NodeJS.ProcessEnv = process.env): SiteAddress {
  const siteUrl = env['SITE_URL'] || 'https://everyport.example';
  const basePath = env['BASE_PATH'] || '/';
  const problems = [...siteUrlProblems(siteUrl), ...basePathProblems(basePath)];
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return { site: new URL(siteUrl).origin, base: withSlashes(basePath) };
}

function siteUrlProblems(value: string): string[] {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return [`SITE_URL is "${value}", expected a web address such as https://everyport.example`];
  }
  if (url.href !== `${url.origin}/`) {
    return [`SITE_URL is "${value}", expected only ${url.origin}; give the folder in BASE_PATH, and nothing else`];
  }
  return [];
}

function basePathProblems(value: string): string[] {
  if (/^\/(?:[\w~-][\w.~-]*\/)*$/.test(withSlashes(value))) return [];
  return [`BASE_PATH is "${value}", expected a folder such as /every-port/, of letters, digits and . _ ~ - only`];
}

function withSlashes(path: string): string {
  return `/${path}/`.replace(/^\/{2,}|\/{2,}$/g, '/');
}
