import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readReferences } from '../../../../src/registry/csv/fields/references.ts';
import type { Reference } from '../../../../src/registry/schema/assignment.ts';

const rfc = (number: number): Reference => ({ kind: 'rfc', number });
const draft = (name: string): Reference => ({ kind: 'draft', name });
const text = (words: string): Reference => ({ kind: 'text', text: words });

const CASES: [cell: string, references: Reference[]][] = [
  ['', []],
  ['[RFC4252]', [rfc(4252)]],
  ['[RFC 4252]', [rfc(4252)]],
  ['[RFC3501][RFC9051]', [rfc(3501), rfc(9051)]],
  ['[RFC 3501], [RFC 9051]', [rfc(3501), rfc(9051)]],
  ['[RFC8765, Section 6.1]', [{ kind: 'rfc', number: 8765, section: '6.1' }]],
  ['[RFC 8765, Section 6.1]', [{ kind: 'rfc', number: 8765, section: '6.1' }]],
  ['[RFC8765, Appendix A]', [text('RFC8765, Appendix A')]],
  ['[RFC-ietf-emailcore-rfc5321bis-43]', [draft('draft-ietf-emailcore-rfc5321bis-43')]],
  ['[draft-herbert-gue-02]', [draft('draft-herbert-gue-02')]],
  ['[https://example.org/spec?v=1]', [{ kind: 'url', url: 'https://example.org/spec?v=1' }]],
  ['[http://example.org/][RFC1]', [{ kind: 'url', url: 'http://example.org/' }, rfc(1)]],
  ['[https://]', [text('https://')]],
  ['[https://:80]', [text('https://:80')]],
  ['[ RFC4252 ][ ]', [rfc(4252)]],
  ['[javascript:alert(1)]', [text('javascript:alert(1)')]],
  ['[3GPP TS 24.379 v13.5.0s]', [text('3GPP TS 24.379 v13.5.0s')]],
  ['[1][RFC4727][RFC6335]', [text('1'), rfc(4727), rfc(6335)]],
  ['[n/a]', []],
  ['[RFC0]', [text('RFC0')]],
  ['[Ari√´n Huisken <xadmin&example.org> 15 June]', [text('Ari√´n Huisken <xadmin&example.org> 15 June')]],
  ['Two paragraphs. They cite [RFC4252] in passing.', [text('Two paragraphs. They cite [RFC4252] in passing.')]],
];

for (const [cell, references] of CASES) {
  test(`"${cell}" is read`, () => assert.deepEqual(readReferences(cell), references));
}
