/**
 * Writing untrusted text into MDX. Registry text, product names and notes come from outside: they must stay text.
 * They may never become markup, code, a link, a JSX expression or an `import` line. Everything that enters an article
 * goes through one of these functions.
 */

/** Text that reads the same after MDX has been compiled: inline, without markup of its own. */
export function text(untrusted: string): string {
  return visible(untrusted)
    .replace(/[\\`*_{}[\]<>|~^#&]/g, escapeCharacter)
    .replace(AUTOLINK, (found) => found.replace(/:|\.|@/, (mark) => (mark === ':' ? ':<wbr/>' : `<wbr/>${mark}`)))
    .replace(LINE_START, (start) => `&#${start.codePointAt(0)};${start.slice(1)}`);
}

/** Inline code. It keeps every character, so it may hold braces and angle brackets. */
export function code(untrusted: string): string {
  const content = visible(untrusted);
  // Between backticks a pipe reads differently inside and outside a table, and nothing at all is no code.
  if (content === '' || content.includes('|')) return `<code>${text(content)}</code>`;
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(content) ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** A block of code that nothing inside can close. */
export function codeBlock(language: string, untrusted: string): string {
  const longest = Math.max(2, ...[...untrusted.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${untrusted}\n${fence}`;
}

/** A link with untrusted words. Only https, http and addresses on this site (`/ports/988/`) are links; others stay text. */
export function link(words: string, url: string): string {
  return isLink(url) ? `[${text(words)}](<${address(url)}>)` : text(words);
}

/**
 * Whether an address leads to the web or to a place on this site: nothing else may be a link. Two slashes at its start
 * lead to another host, and browsers read a backslash as a slash (WHATWG URL Standard, relative slash state).
 */
export function isLink(url: string): boolean {
  return /^(https?:\/\/|\/(?![/\\])|#)/.test(url);
}

/**
 * A link destination. Characters that could end or redirect it are percent-encoded (RFC 3986 §2.1); `&` would start a
 * character reference (`&copy;`) even there.
 */
function address(url: string): string {
  const encoded = url.replace(/[<>\\`{}|^"'\s\u0000-\u001f]/g, (character) =>
    encodeURIComponent(character).replace("'", '%27'),
  );
  return encoded.replaceAll('&', '&amp;');
}

/** One line of printable text. Bidirectional controls could reorder what follows them (Unicode UAX #9), so they go. */
function visible(untrusted: string): string {
  return untrusted
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}

/** `&` and `<` as entities, because a backslash before them is not shown alike by all Markdown readers. */
function escapeCharacter(character: string): string {
  return { '&': '&amp;', '<': '&lt;' }[character] ?? `\\${character}`;
}

/** What GFM turns into a link by itself, even when written as entities: only a tag in its midst stops that. */
const AUTOLINK = /(?:https?|ftp):\/\/|(?:mailto|xmpp):|www\.|(?<=[\w.+-])@/gi;

/** What opens a block, or an ESM statement, at the start of a line. */
const LINE_START = /^(?:import\b|export\b|[-+=>#:!]|\d+(?=[.)]))/;
