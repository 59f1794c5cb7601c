/** What a reader pastes: no shell may read more, or less, than what stands there. */
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { test, type TestContext } from 'vitest';
import { loadRegistry } from '../../../src/registry/index.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { everyCommandOf } from '../../support/everyCommand.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { missingOrInstalled, skipIf } from '../../support/shell.ts';
import { commandsOfLine } from '../../support/shellWords.ts';

const { ports } = loadRegistry();

/** Ports of every kind: each transport, each verdict, parts of a system, sockets of the kernel, the web, nothing known. */
const PORTS = [
  0, 22, 53, 80, 135, 443, 514, 988, 2375, 2988, 3389, 5000, 5353, 6379, 8080, 11434, 36412, 51820, 62016,
].map((number) => ports[number] as Port);
const unix = everyCommandOf(PORTS, ['Linux', 'macOS']);

test('no command has a comment: zsh takes none at its prompt', () => {
  for (const command of everyCommandOf(PORTS)) assert.doesNotMatch(withoutQuotes(command), /#/, command);
});

test('no command has a variable: HOST, PID and others belong to some shell', () => {
  for (const command of everyCommandOf(PORTS)) assert.doesNotMatch(withoutQuotes(command), /\$/, command);
});

test('every command is one line', () => {
  for (const command of everyCommandOf(PORTS)) assert.doesNotMatch(command, /[\r\n]/, command);
});

function withoutQuotes(command: string): string {
  return command.replace(/'[^']*'/g, '');
}

/** The shells at their prompts, without a reader's own settings. */
const SHELLS = { zsh: ['-f', '-i'], bash: ['--norc', '-i'], dash: ['-i'] };

for (const shell of Object.keys(SHELLS) as (keyof typeof SHELLS)[]) {
  test(`${shell} hands each command to its program, letter by letter`, (context) => {
    skipIf(missingOrInstalled(shell), context);
    assert.deepEqual(received(context, shell, unix), unix.map(expectedOf));
  });
}

test('a comment, or a variable of its own, would show in zsh', (context) => {
  skipIf(missingOrInstalled('zsh'), context);
  const [comment, variable] = received(context, 'zsh', ['sudo ss -lnt # who listens', 'sudo nc -vz $HOST 22']);
  assert.deepEqual(comment, [['sudo', 'ss', '-lnt', '#', 'who', 'listens']]);
  assert.match(variable?.[0]?.[3] ?? '', /\w/, "this machine's own name");
});

/** What each program is to receive: the words that stand there. `printf` belongs to the shell, and prints the rules. */
function expectedOf(line: string): string[][] {
  return commandsOfLine(line)
    .filter(([program]) => program !== 'printf')
    .toSorted(byWords);
}

/** Lets a shell run the lines at its prompt, with programs that only write down what they are given. */
function received(context: TestContext, shell: keyof typeof SHELLS, lines: readonly string[]): string[][][] {
  const folder = temporaryFolder(context, { log: '' });
  const programs = new Set(lines.flatMap((line) => commandsOfLine(line).map(([program = '']) => program)));
  for (const program of ['next', ...programs]) {
    const stub = path.join(folder, path.basename(program));
    writeFileSync(stub, RECORDER);
    chmodSync(stub, 0o755);
  }
  spawnSync(`/bin/${shell}`, SHELLS[shell], {
    input: lines
      .map(
        (line) => `next
${line}
`,
      )
      .join(''),
    env: { PATH: folder, LOG: path.join(folder, 'log'), HOME: folder, TERM: 'dumb' },
    timeout: 60_000,
  });
  const calls = readFileSync(path.join(folder, 'log'), 'utf8').split('\n').filter(Boolean);
  return calls
    .reduce<string[][][]>((runs, call) => {
      const words = call.split('\t');
      if (words[0] === 'next') runs.push([]);
      else runs.at(-1)?.push(words);
      return runs;
    }, [])
    .map((commands) => commands.toSorted(byWords));
}

/** The two sides of a pipe start at once: which comes first is left to chance. */
function byWords(a: readonly string[], b: readonly string[]): number {
  return a.join(' ') < b.join(' ') ? -1 : 1;
}

/** One write for each call: the two sides of a pipe write at the same time. */
const RECORDER = `#!/bin/sh
call="\${0##*/}"
for word in "$@"; do call="$call	$word"; done
printf '%s\\n' "$call" >> "$LOG"
`;
