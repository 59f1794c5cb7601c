import assert from 'node:assert/strict';
import { test } from 'vitest';
import { portMarkdown } from '../../src/articles/markdown.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { port } from '../support/port.ts';
import { use } from '../support/software.ts';

const { ports } = loadRegistry();
const home = 'https://everyport.example/base/';
const of = (number: number) => portMarkdown(ports[number] as never, home);
/** Without blocks and spans of code, in which anything may stand. */
const prose = (markdown: string) => markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

test('the Markdown of a port begins with its title, its answer and its address', () => {
  const [title, , lead, , address] = of(988).split('\n');
  assert.match(title ?? '', /^# Port 988: Lustre, unassigned by IANA/);
  assert.match(lead ?? '', /Unassigned by IANA/);
  assert.equal(address, '<https://everyport.example/base/ports/988/>');
});

for (const number of [22, 443, 512, 988, 5000]) {
  test(`the Markdown of port ${number} has no element, no id and no address without a host`, () => {
    assert.doesNotMatch(prose(of(number)).replaceAll(/<https?:[^>]*>/g, ''), /<\/?[a-z]/i);
    assert.doesNotMatch(prose(of(number)), /^#.*\{#/m);
    assert.doesNotMatch(prose(of(number)), /\]\(<?\//);
  });

  test(`every footnote of port ${number} is defined`, () => {
    const used = new Set([...of(number).matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, key]) => key));
    const defined = new Set([...of(number).matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, key]) => key));
    assert.deepEqual(used, defined);
    assert.ok(used.size > 0);
  });
}

test('blocks of code stay', () => {
  assert.match(of(5000), /^```/m);
});

test('what looks like a link in the setting of a product stays as it is to be pasted', () => {
  const configure = [{ where: 'widget.conf', setting: 'paths = [a](/etc/widget) {port}' }];
  const markdown = portMarkdown(port({ notable: true, uses: [use('Widget', { configure })] }), home);
  assert.match(markdown, /`paths = \[a\]\(\/etc\/widget\) \d+`/);
  assert.match(markdown, /\[Widget\]\(https:\/\/everyport\.example\/base\/software\/widget\/\)/);
});
