import assert from 'node:assert/strict';
import { test } from 'vitest';
import { proseText } from '../../src/articles/proseText.ts';

test('the words of a text stay as they are written, its marks and its sources go', () => {
  const text = [
    '### A heading {#heading}',
    '',
    'Lower `net.ipv4.ip_unprivileged_port_start`, see [the kernel](https://example.org/a_(b)).[^kernel]',
    'Not *always* 2 \\* 3.',
    '',
    '- one',
    '- two',
    '',
    '```sh',
    'sysctl -a | grep ip_',
    '```',
    '',
    '| port | what |',
    '| ---- | ---- |',
    '| 22 | a < b |',
  ].join('\n');
  assert.equal(
    proseText(text, ['kernel']),
    'Lower net.ipv4.ip_unprivileged_port_start, see the kernel. Not always 2 * 3. one two sysctl -a | grep ip_ port what 22 a < b',
  );
});

test('a text without words has none, and code is refused as in an article', () => {
  assert.equal(proseText('### Only a heading', []), '');
  assert.throws(() => proseText('Sum: {1 + 1}', []), /1:\d+/);
});
