import assert from 'node:assert/strict';
import { test } from 'vitest';
import { article } from '../../../src/articles/article.ts';
import { Notes } from '../../../src/articles/notes.ts';
import { check } from '../../../src/articles/sections/check.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const sctp = assignedPort('m2ap', {
  number: 36443,
  transports: transports({ sctp: { status: 'assigned', names: ['m2ap'], description: '' } }),
});

test('a process whose name does not say whose it is gets its product and a source', () => {
  const uses = [use('macOS', { process: { macos: ['ControlCenter'] }, role: 'AirPlay Receiver' }), use('Flask')];
  const written = check(port({ notable: true, uses }), new Notes());
  assert.match(
    written,
    /^- `ControlCenter` belongs to \[macOS\]\(<\/software\/macos\/>\): AirPlay Receiver\.\[\^1\]$/m,
  );
  assert.doesNotMatch(written, /Flask/);
});

test('what no line with the port means depends on the transports that were asked', () => {
  assert.match(check(port(), new Notes()), /means that nothing listens there\.$/);
  assert.match(check(sctp, new Notes()), /^Replace `\$PID` with .* nothing listens there over SCTP\./m);
});

test('the article of an SCTP port has no command for TCP, for UDP or for a system without SCTP', () => {
  const written = article(sctp);
  for (const id of ['check', 'test', 'firewall', 'containers'])
    assert.match(written, new RegExp(` \\{#${id}\\}$`, 'm'));
  const commands = [...written.matchAll(/^```\w+\n([\s\S]*?)^```/gm)].map(([, block]) => block).join('');
  assert.match(commands, /sctp dport 36443 accept/);
  assert.doesNotMatch(commands, /tcp|udp/i);
  assert.doesNotMatch(written, /### (?:macOS|Windows)|\$TARGET|\$ID/);
});

test('bare ports have no service to try, to let in or to publish', () => {
  const written = article(port());
  assert.match(written, /\{#check\}/);
  assert.doesNotMatch(written, /\{#(?:test|firewall|containers)\}/);
});

test('port 0 cannot be tried or published', () => {
  const written = article(port({ number: 0, notable: true }));
  assert.doesNotMatch(written, /\{#(?:test|containers)\}/);
});
