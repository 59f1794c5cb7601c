/** The commands of an article, run as they stand there. Where a tool is missing, its test says so and is skipped. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { test, type TestContext } from 'vitest';
import { checkCommands } from '../../../src/articles/commands/check.ts';
import { containerForms } from '../../../src/articles/commands/containers.ts';
import { testCommands } from '../../../src/articles/commands/test.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import type { Transport } from '../../../src/registry/schema/primitives.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { port } from '../../support/port.ts';
import {
  LISTENER,
  missing,
  runInShell,
  skipIf,
  startListener,
  type Answer,
  type Listener,
} from '../../support/shell.ts';
import { use } from '../../support/software.ts';

/** A port with something to say, on which one product is known. */
function usedPort(number: number, transports: Transport[], role: string): Port {
  return port({ number, notable: true, uses: [use('Widget', { transports, role })] });
}

/** What the page says for Linux, the most needed first and ending what listens last. */
function checkLines(port: Port): string[] {
  const { first = [], more = [] } = checkCommands(port, port.transportsInUse).Linux ?? {};
  const lines = [...first, ...more].map(({ command }) => command);
  return lines.toSorted((a, b) => Number(a.includes('kill')) - Number(b.includes('kill')));
}

function testLines(port: Port): string[] {
  return testCommands(port, port.transportsInUse).Linux?.map(({ command }) => command) ?? [];
}

/** The program that a command line runs. */
function programOf(line: string): string {
  return line.replace(/^sudo /, '').split(' ')[0] ?? '';
}

async function listening(context: TestContext, ...args: readonly string[]): Promise<Listener> {
  const listener = await startListener(context, process.execPath, [LISTENER, 'any', ...args]);
  assert.ok(listener, 'the scratch listener listens');
  return listener;
}

/** Why a tool cannot be tried here, beyond not being installed. */
const NOT_HERE: Record<string, () => string | false> = {
  systemctl: () => !existsSync('/run/systemd/system') && 'systemd does not run here',
  docker: () => runInShell('docker info').status !== 0 && 'no Docker daemon answers',
  nmap: () => process.getuid?.() !== 0 && 'nmap scans UDP only as root',
};

const cannotTry = (tool: string) => missing(tool) || (NOT_HERE[tool]?.() ?? false);

function canTry(tool: string, { annotate }: TestContext): boolean {
  const reason = cannotTry(tool);
  if (reason) void annotate(`not tried: ${reason}`);
  return !reason;
}

/** What each command is to answer about a listener that runs; a command without an entry fails its test. */
const FINDS: Record<string, (answer: Answer, listener: Listener) => void> = {
  ss: ({ output }, { pid, port }) => assert.match(output, new RegExp(`:${port} .*pid=${pid},`)),
  lsof: ({ output }, { pid, port }) => assert.match(output, new RegExp(` ${pid} .*:${port}\\b`)),
  netstat: ({ output }, { pid, port }) => assert.match(output, new RegExp(`:${port} .* ${pid}/`)),
  ps: ({ output }, { pid }) => assert.match(output, new RegExp(` ${pid} .*scratchListener`)),
  // The one shows the unit of the process, the other the socket units on the port: there is none.
  systemctl: ({ output, status }) =>
    assert.ok(status === 1 ? output === '' : /\.(?:service|scope|slice)/.test(output), output),
  docker: ({ output, status }) => assert.equal(status, 0, output),
  kill: ({ output, status }) => assert.equal(status, 0, output),
};

for (const transports of [['tcp', 'udp'], ['tcp'], ['udp']] as const satisfies Transport[][]) {
  test(`a listener is found, looked at and stopped on ${transports.join(' and ')}`, async (context) => {
    const listener = await listening(context);
    const lines = checkLines(usedPort(listener.port, [...transports], 'client connections'));
    assert.ok(lines.length > 5);
    for (const line of lines) {
      const program = programOf(line);
      const judge = FINDS[program];
      assert.ok(judge, `nothing says what ${program} is to find`);
      if (canTry(program, context)) judge(runInShell(line.replace(/\bPID\b/, String(listener.pid))), listener);
    }
    if (listener.process.signalCode === null) await once(listener.process, 'exit');
    assert.equal(listener.process.signalCode, 'SIGTERM');
    for (const line of lines.filter((line) => line.includes(`${listener.port}`) && !cannotTry(programOf(line)))) {
      assert.doesNotMatch(
        runInShell(line).output,
        new RegExp(`:${listener.port}\\b|\\b${listener.pid}\\b`),
        'nothing listens any more',
      );
    }
  });
}

/** What each command is to answer about a port that is open, and about the same port when it is closed. */
const TESTS: Record<string, (answer: Answer, open: boolean) => void> = {
  nc: ({ output, status }, open) => assert.equal(status === 0, open, output),
  nmap: ({ output }, open) => assert.match(output, open ? /^\d+\/udp +open +/m : /^\d+\/udp +closed +/m),
  curl: ({ output }, open) => (open ? assert.match(output, /^HTTP\/1\.1 200/m) : assert.match(output, /curl: \(7\)/)),
};

for (const scheme of ['HTTP', 'HTTPS']) {
  test(`an open port is told from a closed one, over ${scheme}`, async (context) => {
    const folder = temporaryFolder(context, {});
    if (scheme === 'HTTPS') {
      if (missing('openssl')) return context.skip('not installed: openssl');
      runInShell(
        `openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=scratch -keyout '${folder}/key.pem' -out '${folder}/cert.pem'`,
      );
    }
    const listener = await listening(context, ...(scheme === 'HTTPS' ? [folder] : []));
    const lines = testLines(usedPort(listener.port, ['tcp', 'udp'], `clients over ${scheme}`));
    assert.deepEqual(lines.map(programOf), ['nc', 'nmap', 'curl']);
    for (const open of [true, false]) {
      if (!open) {
        listener.process.kill();
        await once(listener.process, 'exit');
      }
      for (const line of lines) {
        if (canTry(programOf(line), context))
          TESTS[programOf(line)]?.(runInShell(line.replace(/\bHOST\b/, '127.0.0.1')), open);
      }
    }
  });
}

const SCTP_LISTENER = `
import socket, time
listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_SCTP)
listener.bind(('127.0.0.1', 0))
listener.listen()
print(listener.getsockname()[1], flush=True)
time.sleep(600)`;

test('a listener is found on SCTP', async (context) => {
  skipIf(missing('python3', 'ss', 'awk'), context);
  const listener = await startListener(context, 'python3', ['-c', SCTP_LISTENER]);
  if (!listener) return context.skip('the kernel has no SCTP');
  const [ss = '', awk = ''] = checkLines(usedPort(listener.port, ['sctp'], 'associations'));
  assert.match(runInShell(ss).output, new RegExp(`:${listener.port} .*pid=${listener.pid},`));
  assert.match(runInShell(awk).output, new RegExp(` ${listener.port} `));
});

/** As net/sctp/proc.c in torvalds/linux prints it. */
const SCTP_ENDPOINTS = ` ENDPT     SOCK   STY SST HBKT LPORT   UID INODE LADDRS
ffff8880 ffff8881 2   10  19   36412     0 23456 127.0.0.1
ffff8882 ffff8883 2   10  20   38412     0 36412 127.0.0.1
`;

test('the list of SCTP endpoints is read by the port alone', (context) => {
  skipIf(missing('awk'), context);
  const folder = temporaryFolder(context, { eps: SCTP_ENDPOINTS });
  const [, awk = ''] = checkLines(usedPort(36412, ['sctp'], 'associations'));
  assert.equal(
    runInShell(awk.replace('/proc/net/sctp/eps', `${folder}/eps`)).output,
    `${SCTP_ENDPOINTS.split('\n')[1]}\n`,
  );
});

test('Docker understands what is to be published', (context) => {
  skipIf(missing('docker'), context);
  for (const transports of [['tcp', 'udp'], ['tcp'], ['udp'], ['sctp']] as const satisfies Transport[][]) {
    const lines = containerForms(usedPort(4321, [...transports], 'clients'))?.shell.map(({ command }) => command) ?? [];
    for (const line of lines.filter((line) => programOf(line) === 'docker')) {
      // Arguments are read before the daemon is asked, and there is none at this address.
      const { output } = runInShell(line.replace('IMAGE', 'scratch'), { DOCKER_HOST: 'unix:///nonexistent' });
      assert.match(output, /daemon/i, line);
      assert.doesNotMatch(output, /invalid/i, line);
    }
  }
});
