import { form, type Format, type Samples } from '../format.ts';
import type { Draft, Line } from '../reading.ts';
import { toPorts } from '../port.ts';
import { toTransport } from '../protocol.ts';

const NUMBERS = String.raw`\d{1,5}(?:-\d{1,5})?`;
const PORTS = String.raw`(?<![\w.:>-])(?:(?<p>(?:(?:\[[^\]\s]{1,60}\]|[\d.]{7,15}|::|\*):)?${NUMBERS})->)?<i>/<t>(?!\w)`;
const VARIABLE = String.raw`\$\{[^}\s]{1,80}\}|\$\w{1,40}`;
const SHORT = new RegExp(
  String.raw`^["']?(?:(?<a>[\d.]{7,15}|\[[^\]\s]{1,60}\]|localhost|${VARIABLE}):)?(?:(?<p>${NUMBERS}|${VARIABLE}):)?(?<i>${NUMBERS}|${VARIABLE})(?:/(?<t>\w+))?["']?$`,
);

/**
 * What a container publishes, in the short form: `[address:][port:]port[/transport]`. Of a variable, the default counts
 * (https://docs.docker.com/reference/compose-file/interpolation/).
 */
function readPublished(texts: readonly (string | undefined)[], { resolve }: Line): Draft | undefined {
  const ports = texts.flatMap((text = '') => {
    const { a, p, i, t } = SHORT.exec(text)?.groups ?? {};
    // Of two parts with a variable, the pattern takes the first one for an address.
    const outer = p ?? (a?.startsWith('$') ? a : undefined);
    const [transport, address] = [toTransport(t), p ? a?.replace(/^\[|\]$/g, '') : undefined];
    const inside = toPorts(defaultOf(i), { role: 'inside', transport }, resolve);
    const behind = inside[0]?.start;
    const published = toPorts(defaultOf(outer), { role: 'published', transport, address }, resolve);
    return [...published.map((port) => ({ ...port, ...(behind && { leadsTo: behind }) })), ...inside];
  });
  return ports.length > 0 ? { ports } : undefined;
}

function defaultOf(written: string | undefined): string | undefined {
  return written?.startsWith('$') ? /:?-(\d{1,5}(?:-\d{1,5})?)\}$/.exec(written)?.[1] : written;
}

/** Containers and virtual machines, and what they publish. */
export const CONTAINERS: readonly Format[] = [
  {
    name: 'docker port',
    kind: 'mapping',
    form: form(String.raw`^\s*<i>/<t> -> (?<p>\S+:\d{1,5})\s*$`),
  },
  {
    // docker ps, podman ps, nerdctl ps: container, image, command, times, ports, name.
    name: 'docker ps',
    kind: 'mapping',
    form: form(
      String.raw`^\s*[\da-f]{12}\s+(?<prod>\S{1,200})\s.{0,300}?(?:\d->\d{1,5}(?:-\d{1,5})?/\w|\s\d{1,5}(?:-\d{1,5})?/(?:tc|ud|sct)p\b)(?:.{0,300}\s(?<con>\S{1,100})\s*$)?|\d->\d{1,5}(?:-\d{1,5})?/\w`,
    ),
    each: form(PORTS, 'gi'),
  },
  {
    // docker run -p, and the same of podman and nerdctl.
    name: 'docker run',
    kind: 'mapping',
    form: /\b(?:docker|podman|nerdctl)\b.{0,200}?(?: -p ?|--publish[ =])["']?[\d.[$]|^\s*(?:-p ?|--publish[ =])["']?\S{0,80}\d:\d/,
    read: ({ input }, line) =>
      readPublished(
        [...input.matchAll(/(?<!\S)(?:-p ?|--publish[ =])(\S{1,80})/g)].map(([, text]) => text),
        line,
      ),
  },
  {
    // https://docs.docker.com/reference/compose-file/services/#ports
    name: 'compose',
    kind: 'mapping',
    form: /^\s*-\s+(["']?[\d$[l][^\s"']{0,120}:[^\s"']{1,80}["']?)\s*(?:#.*)?$/,
    read: ([, text], line) => readPublished([text], line),
  },
  {
    name: 'compose, list in a line',
    kind: 'mapping',
    form: /\bports["']?:\s*\[["']?[\d.:]/,
    each: form(String.raw`["'\s\[](?:[\d.]{7,15}:)?(?<p>\d{1,5}):(?<i>\d{1,5})(?:/<t>)?["',\]]`, 'gi'),
  },
  {
    name: 'Dockerfile',
    kind: 'setting',
    form: /^\s*EXPOSE\s/i,
    each: form(String.raw`\s<i>(?:/<t>)?`, 'gi'),
  },
  {
    name: 'docker inspect',
    kind: 'mapping',
    form: form(String.raw`"HostPort": ?"<p>"|^\s*"<i>/<t>": ?[\[{n]`),
  },
  {
    // https://developer.hashicorp.com/vagrant/docs/networking/forwarded_ports
    name: 'Vagrant',
    kind: 'mapping',
    form: /\bforwarded_port["'],/,
    each: form(String.raw`\bguest: ?<i>|\bhost: ?<p>`, 'gi'),
  },
  // Errors of publishing: something else holds the port, or binding it is not allowed.
  {
    name: 'docker error, mapping',
    kind: 'error',
    form: form(
      String.raw`\bhost port (?:for )?(?<p>(?:[\d.]{7,15}|\[[^\]\s]{2,60}\]):\d{1,5})(?::\S{2,45}:<i>)?/<t>: `,
    ),
  },
  {
    name: 'docker error',
    kind: 'error',
    role: 'published',
    form: /\bBind for \S+ failed|\bexposing port |\buserland proxy\b|\brootlessport\b/,
  },
];

export const CONTAINER_SAMPLES: Samples = {
  'docker ps': [
    '3f4e5d6c7b8a   nginx:1.27-alpine   "/docker-entrypoint.…"   3 weeks ago   Up 5 days   0.0.0.0:8081->80/tcp   web-1',
    '9a8b7c6d5e4f   php:8.3-fpm   "docker-php-entrypoi…"   2 hours ago   Up 2 hours   9000/tcp   app-1',
  ],
  'docker port': '5432/tcp -> 127.0.0.1:5432',
  'docker run': 'docker run -d --name web -p 8080:80 nginx:1.27',
  compose: ['      - "127.0.0.1:9090:9090"', '      - "${HTTP_PORT:-3001}:3000"'],
  'compose, list in a line': 'ports: ["1883:1883", "9001:9001"]',
  Dockerfile: 'EXPOSE 514/udp 601/tcp',
  'docker inspect': '                        "HostPort": "32400"',
  Vagrant: 'config.vm.network "forwarded_port", guest: 80, host: 8089',
  'docker error, mapping': 'failed to bind host port for 0.0.0.0:80:172.17.0.2:8080/tcp: address already in use',
  'docker error': 'Bind for 0.0.0.0:80 failed: port is already allocated',
};
