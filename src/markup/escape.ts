/**
 * Any text as character data of HTML or XML, or as the value of an attribute in double quotes: the one place for it.
 * Characters that XML 1.0 cannot hold are left out.
 */
export function escapeMarkup(text: string): string {
  const written = text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return quoteMarkup(written);
}

/** Character data of HTML, which is escaped already, as the value of an attribute in double quotes. */
export function quoteMarkup(html: string): string {
  return html.replaceAll('"', '&quot;');
}
