/** What a reader pastes: no shell may read more, or less, than what stands there. */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { checkCommands } from '../../../src/articles/commands/check.ts';
import { containerForms } from '../../../src/articles/commands/containers.ts';
import { firewallCommands } from '../../../src/articles/commands/firewall.ts';
import { testCommands } from '../../../src/articles/commands/test.ts';
import { loadRegistry } from '../../../src/registry/index.ts';
import type { Port } from '../../../src/registry/schema/port.ts';

/** Every command that the page of a port shows. */
function commandsOf(port: Port): string[] {
  const { transportsInUse } = port;
  return [
    ...Object.values(checkCommands(port, transportsInUse)).flatMap(({ first, more }) => [...first, ...more]),
    ...Object.values(testCommands(port, transportsInUse)).flat(),
    ...Object.values(firewallCommands(port, transportsInUse)).flatMap((tasks) => Object.values(tasks).flat()),
    ...(containerForms(port)?.shell ?? []),
  ].map(({ command }) => command);
}

const { ports } = loadRegistry();
const commands = new Set(
  [0, 22, 53, 135, 443, 514, 988, 2988, 5000, 8080, 36412, 51820].flatMap((number) =>
    commandsOf(ports[number] as Port),
  ),
);

test('no command has a comment: zsh takes none at its prompt', () => {
  for (const command of commands) assert.doesNotMatch(withoutQuotes(command), /#/, command);
});

test('no command has a variable: HOST, PID and others belong to some shell', () => {
  for (const command of commands) assert.doesNotMatch(withoutQuotes(command), /\$/, command);
});

test('every command is one line', () => {
  for (const command of commands) assert.doesNotMatch(command, /[\r\n]/, command);
});

function withoutQuotes(command: string): string {
  return command.replace(/'[^']*'/g, '');
}
