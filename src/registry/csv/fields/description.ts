const WELL_FORMED = /IANA assigned this well-formed service name as a replacement for "(?<replaces>[^"]+)"\.$/;

/**
 * Cuts off the sentence that ends the description of a well-formed twin, and keeps the name that it replaces.
 *
 * @param text one line: `whois++ IANA assigned this well-formed service name as a replacement for "whois++".`
 */
export function readDescription(text: string): { description: string; replaces: string | undefined } {
  const sentence = WELL_FORMED.exec(text);
  return { description: text.slice(0, sentence?.index).trimEnd(), replaces: sentence?.groups?.['replaces'] };
}
