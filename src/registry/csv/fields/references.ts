import type { Reference } from '../../schema/assignment.ts';

/**
 * Reads the Reference cell: `[RFC3501][RFC9051]`, `[RFC 4252]`, `[RFC8765, Section 6.1]`, drafts, addresses and words.
 * What is not understood is kept word for word, so nothing here is an error. `[n/a]` refers to nothing.
 */
export function readReferences(text: string): Reference[] {
  const items = isBracketed(text) ? Array.from(text.matchAll(/[^[\]]+(?=\])/g), ([item]) => item.trim()) : [text];
  return items.filter((item) => item !== '' && item !== 'n/a').map(readReference);
}

function isBracketed(text: string): boolean {
  return /^(\[[^[\]]+\][\s,;]*)+$/.test(text);
}

function readReference(text: string): Reference {
  const [, number, section] = /^RFC ?([1-9]\d{0,4})(?:, Section (\S+))?$/.exec(text) ?? [];
  if (number !== undefined) return { kind: 'rfc', number: Number(number), ...(section !== undefined && { section }) };

  // Once draft-ietf-tram-stun-dtls-05 is approved and waits for its number, IANA calls it RFC-ietf-tram-stun-dtls-05.
  const draft = /^(?:draft|RFC)-([\w.-]+)$/.exec(text)?.[1];
  if (draft !== undefined) return { kind: 'draft', name: `draft-${draft}` };

  if (/^https?:\/\/\S+$/.test(text) && URL.canParse(text)) return { kind: 'url', url: text };
  return { kind: 'text', text };
}
