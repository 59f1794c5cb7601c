import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { COLOURS, coloursCss } from '../../src/styles/colours.ts';

const folder = new URL('../../src/styles/', import.meta.url);
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

test('every colour that a style sheet asks for is there, and no sheet writes one of its own', () => {
  const names = new Set(Object.keys(COLOURS));
  const tokens = readFileSync(new URL('tokens.css', folder), 'utf8');
  for (const sheet of sheets) {
    const css = readFileSync(new URL(sheet, folder), 'utf8');
    assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b(?=[;,) ])/, sheet);
    const asked = [...css.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name);
    const missing = asked.filter(
      (name) => !names.has(name) && !tokens.includes(`--${name}:`) && !css.includes(`--${name}:`),
    );
    assert.deepEqual(missing, [], sheet);
  }
});

/** The contrast of two colours (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map(luminance).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('text has a contrast of 4.5 on every ground, and the edge of what can be used one of 3', () => {
  for (const scheme of [0, 1] as const) {
    for (const ground of ['surface', 'surface-raised', 'surface-sunken'] as const) {
      for (const ink of ['text', 'text-muted', 'accent', 'official', 'current', 'legacy', 'bad'] as const)
        assert.ok(contrast(COLOURS[ink][scheme], COLOURS[ground][scheme]) >= 4.5, `${ink} on ${ground}`);
    }
    for (const ground of ['surface', 'surface-raised'] as const)
      assert.ok(contrast(COLOURS.edge[scheme], COLOURS[ground][scheme]) >= 3, `edge on ${ground}`);
  }
});

test('a reader can choose the scheme', () => {
  assert.match(coloursCss(), /\[data-theme=dark\]\{color-scheme:dark\}/);
});
