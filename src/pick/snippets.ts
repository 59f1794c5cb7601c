import type { Proposal } from './choose.ts';
import type { Wish } from './wish.ts';

/** A place where the port of an application is configured. A new one is a value here, with its test. */
export interface Snippet {
  id: string;
  name: string;
  /** Whether it fits: a web server for browsers has no UDP, a framework opens one port. */
  fits: (wish: Wish) => boolean;
  write: (ports: Proposal, wish: Wish) => string;
}

const always = (): boolean => true;
const forWeb = ({ transport }: Wish): boolean => transport !== 'udp';

/** Each as its own documentation writes it; the test names the page. */
export const SNIPPETS: readonly [Snippet, ...Snippet[]] = [
  {
    id: 'env',
    name: 'PORT=',
    fits: always,
    write: (ports) => ports.map((port, index) => `PORT${index === 0 ? '' : `_${index + 1}`}=${port}`).join('\n'),
  },
  {
    id: 'compose',
    name: 'Docker Compose',
    fits: always,
    write: (ports, wish) =>
      [
        'services:',
        `  ${appSlug(wish.app)}:`,
        '    ports:',
        ...ports.flatMap((port) =>
          transportsOf(wish).map(
            (transport) => `      - "127.0.0.1:${port}:${port}${transport === 'tcp' ? '' : '/udp'}"`,
          ),
        ),
      ].join('\n'),
  },
  {
    id: 'systemd',
    name: 'systemd socket',
    fits: always,
    write: (ports, wish) =>
      [
        `# /etc/systemd/system/${appSlug(wish.app)}.socket`,
        '[Socket]',
        ...ports.flatMap((port) =>
          transportsOf(wish).map((transport) => `${transport === 'tcp' ? 'ListenStream' : 'ListenDatagram'}=${port}`),
        ),
        '',
        '[Install]',
        'WantedBy=sockets.target',
      ].join('\n'),
  },
  {
    id: 'kubernetes',
    name: 'Kubernetes',
    fits: always,
    write: (ports, wish) =>
      [
        'apiVersion: v1',
        'kind: Service',
        'metadata:',
        `  name: ${appSlug(wish.app)}`,
        'spec:',
        '  selector:',
        `    app.kubernetes.io/name: ${appSlug(wish.app)}`,
        '  ports:',
        ...ports.flatMap((port) =>
          transportsOf(wish).flatMap((transport) => [
            `    - name: port-${port}-${transport}`,
            `      protocol: ${transport.toUpperCase()}`,
            `      port: ${port}`,
          ]),
        ),
      ].join('\n'),
  },
  {
    id: 'vite',
    name: 'Vite',
    fits: forWeb,
    write: ([port]) =>
      [
        '// vite.config.js',
        "import { defineConfig } from 'vite';",
        '',
        'export default defineConfig({',
        `  server: { port: ${port}, strictPort: true },`,
        '});',
      ].join('\n'),
  },
  {
    id: 'next',
    name: 'Next.js',
    fits: forWeb,
    write: ([port]) => `npx next dev --port ${port}\nnpx next start --port ${port}`,
  },
  {
    id: 'spring',
    name: 'Spring Boot',
    fits: forWeb,
    write: ([port]) => `# application.properties\nserver.port=${port}`,
  },
  {
    id: 'aspnet',
    name: 'ASP.NET Core',
    fits: forWeb,
    write: ([port]) =>
      [
        '{',
        '  "Kestrel": {',
        '    "Endpoints": {',
        `      "Http": { "Url": "http://localhost:${port}" }`,
        '    }',
        '  }',
        '}',
      ].join('\n'),
  },
];

function transportsOf({ transport }: Wish): ('tcp' | 'udp')[] {
  return transport === 'both' ? ['tcp', 'udp'] : [transport];
}

/** The name as files and services may have it: it is the reader's own text, and nothing else of it is used. */
export function appSlug(app: string): string {
  const slug = app
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(slug) ? slug : `app${slug ? `-${slug}` : ''}`;
}
