/**
 * Prints the configuration of a web server for the built site: `npm run hosting -- nginx` or `-- caddy`. The templates
 * are in `.hosting`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBuildMark } from '../build/buildMark.ts';
import { readHeaderRules } from '../build/headersFile.ts';
import { hostConfig, HOSTS, type HostServer } from '../build/hostConfig.ts';
import { portNumber } from '../build/portNumber.ts';
import { UsageError } from '../build/usageError.ts';
import { runCommand } from './runCommand.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const usage = `npm run hosting -- nginx|caddy [--root FOLDER] [--port PORT] [--votes PORT] [--dir FOLDER]
  --root   where the web server finds the site, /var/www/everyport unless told otherwise
  --port   where it listens: port 80 of nginx, those of the web with TLS of Caddy
  --votes  the port of npm run serve, 4321
  --dir    the built site, whose headers it is to send: dist`;

const options = {
  root: { type: 'string', default: '/var/www/everyport' },
  port: { type: 'string' },
  votes: { type: 'string', default: '4321' },
  dir: { type: 'string', default: `${project}dist` },
} as const;

await runCommand({ usage, options, words: true }, ({ values, words: [host = '', ...others] }) => {
  if (!isHost(host) || others.length > 0) throw new UsageError(usage);
  const dist = path.resolve(values.dir);
  const mark = readBuildMark(dist);
  if (!mark || mark.part) throw new UsageError(`No finished build in ${dist}. Build the site first: npm run build`);
  const headers = path.join(dist, '_headers');
  const config = hostConfig(host, readFileSync(`${project}.hosting/${HOSTS[host]}`, 'utf8'), {
    ...mark,
    root: values.root,
    port: values.port === undefined ? undefined : portNumber('--port', values.port),
    votes: portNumber('--votes', values.votes),
    rules: readHeaderRules(readFileSync(headers, 'utf8'), headers),
  });
  process.stdout.write(config);
});

function isHost(name: string): name is HostServer {
  return Object.hasOwn(HOSTS, name);
}
