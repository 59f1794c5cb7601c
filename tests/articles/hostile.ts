/** Text that would like to be more than text: markup, code, links, entities, expressions, statements, controls. */
export const HOSTILE = [
  '{1+1}', '{}', '{', '}', '{{x}}', '{/* c */}', '{#id}', 'h {#id}', '${x}', '$', '$$x$$',
  '<script>alert(1)</script>', '<b>', '</li>', '</div></section>', '<Foo/>', '<', '>', '<>', '<!-- c -->',
  '<http://a.b>', '<a@b.c>',
  '`', '``', '`a`', '```', '~~~', '`|`', 'a\\`b',
  'import x from "y"', 'import', 'export const a = 1', 'export', '\u2028import x', 'importx', 'import("x")',
  '[x](javascript:alert(1))', '[x](https://evil.example)', '![x](y)', '[x]', '[x]: https://evil.example', '[',
  ']', '](', ')](', '[^1]', '[^1]: x', '!',
  '|', '||', 'a|b', 'a\\|b', '| a | b |', '| --- |',
  '&lt;', '&#123;', '&#x7b;', '&amp;lt;', '&copy;', '&', '&x', 'a&b;',
  '\u202eevil', '\u2066a\u2069', 'a\u200eb', '\u061c',
  'https://evil.example', 'HTTPS://EVIL.EXAMPLE', 'http://a.b/c_d*e', 'http://', 'ftp://x.y', 'www.x.y', 'www.',
  'a@b.c', 'a.b+c@d-e.f', 'x@y_z.com', 'mailto:a@b.c', 'xmpp:a@b.c', 'javascript:alert(1)',
  '1. x', '1) x', '123456789. x', '- x', '+ x', '* x', '- [ ] x', '# x', '###### x', '> q', '=', '=== ', '---',
  '***', '_ _ _', ': x', '::: x', '    code', '\t x',
  '*b*', '**b**', '_i_', '__b__', 'a_b_c', '~x~', '~~x~~', '*', '**', '_', '^x^',
  'back\\', '\\', '\\\\', '\\n', 'a\\*',
  'a\nb', 'a\n\nb', '\n# x', 'a\r\nb', 'a  b', ' a ', '\u00a0x', '\ufeffx', 'a\u0000b', 'a\u0085b',
  '"q"', "it's", 'href="/x"', '...', '--', '%7B', 'zqxqa', 'é', '\u{1f600}',
];

const ATOMS = [
  ...'{}<>`*_~[]()!#&\\|^-+=:.@$"\'/,;?%ab19 \n\t\u00a0\u202e\u200b\u2028é\u{1f600}',
  '  ', '``', '**', '~~', '---', '===', '](', ']:', '^[', '[^1]', '<b>', '</b>', '<!--', '-->', '{1}', '&lt;',
  '&#', 'x;', '://',
  'www.', 'http://', 'https://', 'mailto:', 'xmpp:', '@b.c', 'a.b', 'import ', 'export ', 'const ',
];

/**
 * Random hostile text, the same in every run.
 *
 * @param seed of a linear congruential generator (Numerical Recipes' constants)
 */
export function* hostileTexts(count: number, seed = 7): Generator<string> {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let round = 0; round < count; round++) {
    yield Array.from({ length: 1 + below(9) }, () => ATOMS[below(ATOMS.length)]).join('');
  }
}

/** What a reader is to see of some text: one line, without invisible controls of direction. */
export function seen(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}
