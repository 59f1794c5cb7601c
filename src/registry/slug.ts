/**
 * Any text as a part of a URL: the words of a heading, or a service name. Registered names hold what a path should not (`914c/g`,
 * `sql*net`, `Apple Remote Desktop (Net Assistant)`), and their case is not fixed.
 *
 * Names that differ only in such characters share a slug on purpose: IANA registers `whois++` and its well-formed
 * replacement `whoispp` as two names, `EtherNet/IP-1` and `EtherNet-IP-1` too.
 */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('+', 'p')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
