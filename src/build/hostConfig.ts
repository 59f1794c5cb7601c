import type { BuildMark } from './buildMark.ts';
import type { HeaderRule } from './headersFile.ts';

/** The servers that there is a template for, by its name in `.hosting`. */
export const HOSTS = { nginx: 'nginx.conf', caddy: 'Caddyfile' } as const;

export type HostServer = keyof typeof HOSTS;

/** What a configuration is filled in with. */
export interface HostSettings extends BuildMark {
  /** The folder that holds the site, under the name of its base. */
  root: string;
  /** Where the server listens; for Caddy, without one, at the ports of the web with TLS. */
  port?: number | undefined;
  /** The port of `npm run serve`, which collects votes. */
  votes: number;
  /** The rules of the site's own `_headers` file. */
  rules: readonly HeaderRule[];
}

/**
 * Fills in the template of a server's configuration, so that it sends the headers of the site's `_headers` file, which
 * it cannot read itself.
 */
export function hostConfig(host: HostServer, template: string, settings: HostSettings): string {
  const { base, port, root, votes } = settings;
  const name = new URL(settings.site).hostname;
  const rules = settings.rules.map(({ path, headers }) => ({ path: base + path.slice(1), headers }));
  const values: Record<string, string> = {
    name,
    base,
    root: JSON.stringify(root),
    votes: String(votes),
    port: String(port ?? 80),
    address: port === undefined ? name : `http://:${port}`,
    ...(host === 'nginx' ? nginxHeaders(rules) : { headers: caddyHeaders(rules) }),
  };
  return template.replace(
    /^([ \t]*)\{(\w+)\}$|\{(\w+)\}/gm,
    (written, indent: string = '', block: string, word: string) => {
      const value = values[block ?? word];
      return value === undefined ? written : value.replace(/^(?=.)/gm, indent);
    },
  );
}

/**
 * A map from path to value for each header, because `add_header` within a `location` puts those outside of it out of
 * force. Of a map's patterns the first that matches wins, where of the file's rules the last one does. An empty value is
 * not sent.
 */
function nginxHeaders(rules: readonly HeaderRule[]): Record<'maps' | 'headers' | 'types', string> {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(
    (name) => name !== CONTENT_TYPE,
  );
  const variable = (name: string) => `$everyport_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const lines = rules
      .toReversed()
      .flatMap(({ path, headers: { [name]: value } }) =>
        value === undefined ? [] : [`  ~${asPattern(path)} ${JSON.stringify(value)};`],
      );
    const fallback = name === CACHE_CONTROL ? [`  default ${JSON.stringify(ASK_AGAIN)};`] : [];
    return [`map $uri ${variable(name)} {`, ...lines, ...fallback, '}'].join('\n');
  });
  // Without `always` only what there is gets a header: nothing that is missing is to be kept.
  const headers = names.map(
    (name) => `add_header ${name} ${variable(name)}${name === CACHE_CONTROL ? '' : ' always'};`,
  );
  const types = rules.flatMap(({ path, headers: { [CONTENT_TYPE]: type } }) =>
    type === undefined ? [] : [`location ~ ${asPattern(path)} {\n  types { }\n  default_type ${type};\n}`],
  );
  return { maps: maps.join('\n'), headers: headers.join('\n'), types: types.join('\n') };
}

function caddyHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .flatMap(({ path, headers }) =>
      Object.entries(headers).map(
        ([name, value]) => `header ${path === '/*' ? '' : `${path} `}${name} ${JSON.stringify(value)}`,
      ),
    )
    .join('\n');
}

const CONTENT_TYPE = 'Content-Type';
const CACHE_CONTROL = 'Cache-Control';

/** Browsers ask again before they use a copy: a page may change with each build. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';

function asPattern(path: string): string {
  return `^${path
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*')}$`;
}
