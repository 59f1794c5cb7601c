import { NODE_THREADS, RUNTIME_NAMES } from '../registry/runtimes.ts';
import type { ExplainFacts, ExplainProduct } from './facts.ts';

/** Programs that hold a socket for another one: proxies of containers, systemd, launchd, inetd. */
const IN_FRONT = new Set(
  [
    'docker-proxy com.docker.backend OrbStack vpnkit limactl rootlessport slirp4netns pasta conmon containerd-shim wslrelay wslhost',
    'systemd init launchd xinetd inetd kernel',
  ].flatMap((names) => names.split(' ')),
);
/**
 * Programs that run others, or work for them: their name does not say what listens. So do process names that more
 * records share than `MOST_SHARING`.
 */
const CARRIERS = new Set([
  ...IN_FRONT,
  ...RUNTIME_NAMES,
  ...[
    'sh bash nc ncat socat',
    // Windows: each serves several parts of the system.
    'svchost System lsass services wininit spoolsv',
    // What listens in a browser or an editor is a temporary feature or an extension, not the program itself.
    'chrome chromium msedge brave firefox code',
  ].flatMap((names) => names.split(' ')),
]);
/** The same on macOS, whose helpers have names of two words. */
const CARRYING = /^(?:Google(?: Chrome|$)|Chromium|Microsoft Edge|Brave Browser|Firefox|Code|Electron)\b/i;
/** With more products than these, a process name no longer identifies a program. */
const MOST_SHARING = 3;

/** Who a program is. */
export interface Program {
  /** The products that it can be: the one with its name, else all with that process; none for a shared runtime. */
  products: readonly ExplainProduct[];
  /** Whether many programs run under the name, so that only the port can identify the program. */
  isCarrier: boolean;
}

/** Who is behind a name of a process. */
export function programOf(written: string, isCut: boolean, facts: ExplainFacts): Program {
  const plain = written.replace(/\.exe$/i, '');
  const name = packaged(plain, isCut) ?? plain;
  for (const form of formsOf(name)) {
    const found = known(form, facts);
    if (found) return found;
  }
  const [whole] = isCut ? facts.processesBeginning(name) : [];
  if (whole !== undefined) return known(whole, facts) ?? { products: [], isCarrier: false };
  const isCutCarrier = isCut && [...CARRIERS].some((carrier) => carrier.startsWith(name));
  return { products: [], isCarrier: isCutCarrier || isCarrier(name) };
}

/**
 * Names that packages give a program in place of its makers' (Debian), as the kernel cuts them, or that it takes
 * itself.
 */
const PACKAGED: Record<string, string> = {
  'prometheus-node': 'node_exporter',
  'prometheus-blac': 'blackbox_exporter',
  'prometheus-aler': 'alertmanager',
  'prometheus-push': 'pushgateway',
  'prometheus-post': 'postgres_exporter',
  ...Object.fromEntries(NODE_THREADS.map((name) => [name, 'node'])),
};

/** The makers' name of such a program; `lsof` cuts it once more. */
function packaged(name: string, isCut: boolean): string | undefined {
  const whole = isCut ? Object.keys(PACKAGED).find((known) => known.startsWith(name)) : name;
  return whole === undefined ? undefined : PACKAGED[whole];
}

/** A unit of systemd, which is often called as its daemon is, without the `d` at the end (ssh, cups). */
const UNIT = /^([\w-]{2,40})(?:@[\w.-]{0,40})?\.(?:service|socket)$/;

/** A name, and the name without the version, the worker's title or the instance that some programs add. */
function formsOf(name: string): string[] {
  const [, unit] = UNIT.exec(name) ?? [];
  if (unit) return [unit, `${unit}d`];
  const [word = name] = name.split(/[\s:@]/);
  const plain = word.replace(/[-.]?\d+(?:\.\d+)*$/, '');
  return [...new Set([name, word, plain])].filter((form) => form.length > 1);
}

function known(name: string, facts: ExplainFacts): Program | undefined {
  const sharing = facts.productsOfProcess(name);
  if (isCarrier(name)) return { products: sharing, isCarrier: true };
  const named = facts.productNamed(name);
  const own = named && (sharing.length === 0 || sharing.includes(named)) ? named : facts.foremostOfProcess(name);
  if (own) return { products: [own], isCarrier: false };
  if (sharing.length === 0) return undefined;
  return { products: sharing, isCarrier: sharing.length > MOST_SHARING };
}

function isCarrier(name: string): boolean {
  return CARRIERS.has(name) || CARRIERS.has(name.toLowerCase()) || CARRYING.test(name);
}

/** Whether a name of a process is that of the program that listens. */
export function tellsWhoItIs(program: string): boolean {
  return !IN_FRONT.has(program.replace(/\.exe$/i, '')) && !/^com\.docke/.test(program);
}

/** Words at the end of an image's name that name its edition. */
const EDITION = /[-_](?:ce|ee|oss|server|alpine|community|enterprise|docker|arm64|amd64|latest)$/;
/** Images whose name is not the product's. */
const IMAGES: Record<string, string> = { mongo: 'mongodb', httpd: 'apache-http-server', postgres: 'postgresql' };

/**
 * The product of a container's image: `ghcr.io/home-assistant/home-assistant:stable`, `mcr.microsoft.com/mssql/server`.
 */
export function productOfImage(image: string, facts: ExplainFacts): ExplainProduct | undefined {
  const path = image
    .replace(/@.*$/, '')
    .replace(/:[^/]*$/, '')
    .split('/')
    .filter((part) => !/[.:]/.test(part));
  const [last = '', owner = ''] = path.reverse();
  const names = [last, IMAGES[last] ?? '', last.replace(EDITION, ''), `${owner} ${last}`, `${last} ${owner}`, owner];
  return firstProduct(names.filter(Boolean), facts);
}

/** Makers that nmap writes in front of a product's name (nmap-service-probes). */
const MAKERS = new Set(['Apache', 'Microsoft', 'ISC', 'Oracle', 'VMware', 'Cisco', 'HashiCorp', 'Eclipse']);

/** The product that a scanner recognised: the words with which its finding begins, with or without the maker's. */
export function productOfFinding(found: string, facts: ExplainFacts): ExplainProduct | undefined {
  const words = found.split(/[\s(/]+/).filter(Boolean);
  const begins = MAKERS.has(words[0] ?? '') ? [0, 1] : [0];
  const spans = [3, 2, 1].flatMap((length) => begins.map((from) => words.slice(from, from + length).join(' ')));
  return firstProduct(spans.filter(Boolean), facts);
}

function firstProduct(names: readonly string[], facts: ExplainFacts): ExplainProduct | undefined {
  for (const name of names) {
    const product = facts.productNamed(name);
    if (product) return product;
    const foremost = isCarrier(name) ? undefined : facts.foremostOfProcess(name);
    if (foremost) return foremost;
  }
  return undefined;
}
