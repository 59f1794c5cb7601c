/**
 * The commands for Windows. PowerShell's own parser reads them where it is installed; everywhere they are compared with
 * the parameters that Microsoft documents (learn.microsoft.com, and MicrosoftDocs/windows-powershell-docs for the
 * modules NetTCPIP and NetSecurity).
 */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../../src/registry/index.ts';
import { everyCommandOf } from '../../support/everyCommand.ts';
import { missing, runInShell, skipIf } from '../../support/shell.ts';
import { commandsOfLine } from '../../support/shellWords.ts';

/** What each cmdlet takes: named parameters, and in brackets how many words may stand without a name. */
const DOCUMENTED: Record<string, { names: readonly string[]; positions: number }> = {
  'Get-CimInstance': { names: ['-Filter'], positions: 1 },
  'Get-NetFirewallPortFilter': { names: [], positions: 0 },
  'Get-NetFirewallRule': { names: [], positions: 0 },
  'Get-NetTCPConnection': { names: ['-State', '-LocalPort'], positions: 0 },
  'Get-NetUDPEndpoint': { names: ['-LocalPort'], positions: 0 },
  'Get-Process': { names: ['-Id'], positions: 0 },
  'New-NetFirewallRule': {
    names: ['-DisplayName', '-Direction', '-Protocol', '-LocalPort', '-RemoteAddress', '-Action'],
    positions: 0,
  },
  'Remove-NetFirewallRule': { names: ['-DisplayName'], positions: 0 },
  'Select-Object': { names: [], positions: 1 },
  'Select-String': { names: [], positions: 1 },
  'Stop-Process': { names: ['-Id'], positions: 0 },
  'Test-NetConnection': { names: ['-Port'], positions: 1 },
  'Where-Object': { names: ['-eq'], positions: 1 },
};

/** Programs of Windows, or brought to it, which take their own options. */
const PROGRAMS = new Set(['netstat', 'netsh', 'nmap', 'curl.exe']);

const { ports } = loadRegistry();
const commands = everyCommandOf(
  ports.filter(({ notable, number }) => notable || number === 62016),
  ['Windows'],
);
// Ports differ by their numbers: one command of each form will do.
const forms = [...new Map(commands.map((command) => [command.replace(/\d+/g, '0'), command])).values()];

test('every cmdlet for Windows is given parameters that it has, and a value for each', () => {
  assert.ok(forms.length > 20);
  for (const line of forms) {
    for (const [cmdlet = '', ...words] of commandsOfLine(line).filter(([name = '']) => !PROGRAMS.has(name))) {
      const known = DOCUMENTED[cmdlet];
      assert.ok(known, `${cmdlet} is documented: ${line}`);
      const { unnamed, names } = argumentsOf(words);
      for (const name of names) assert.ok(known.names.includes(name), `${cmdlet} ${name}: ${line}`);
      assert.ok(unnamed <= known.positions, `${cmdlet} takes ${known.positions} words without a name: ${line}`);
    }
  }
});

/** Each name takes the word behind it; a comma at the end of a word joins the next. */
function argumentsOf(words: readonly string[]): { names: string[]; unnamed: number } {
  const joined = words.join(' ').replace(/, /g, ',').split(' ');
  const names = words.filter((word) => /^-[A-Za-z]/.test(word));
  for (const name of names) assert.match(joined[joined.indexOf(name) + 1] ?? '', /^[^-]/, `${name} has a value`);
  return { names, unnamed: withoutQuoted(words).length - 2 * names.length };
}

/** As many words as PowerShell sees: a list is one, and so is what stands in quotes. */
function withoutQuoted(words: readonly string[]): string[] {
  return words.filter((_, index) => !words[index - 1]?.endsWith(','));
}

test('every command for Windows has its quotes closed, and none that another shell would need', () => {
  for (const line of forms) {
    assert.equal((line.match(/'/g)?.length ?? 0) % 2, 0, line);
    assert.equal((line.match(/"/g)?.length ?? 0) % 2, 0, line);
    assert.doesNotMatch(line, /&&|\|\||`|\$|@\(/, 'Windows PowerShell 5 has no && and no ||');
  }
});

test("PowerShell's own parser takes every command", (context) => {
  skipIf(missing('pwsh'), context);
  const script = `$lines = $env:LINES -split "\\n"; foreach ($line in $lines) { $errors = $null; [void][System.Management.Automation.Language.Parser]::ParseInput($line, [ref]$null, [ref]$errors); if ($errors) { "$line : $errors" } }`;
  const { output, status } = runInShell('pwsh -NoProfile -Command "$SCRIPT"', {
    SCRIPT: script,
    LINES: forms.join('\n'),
  });
  assert.deepEqual({ output, status }, { output: '', status: 0 });
});
