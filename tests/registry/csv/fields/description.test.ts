import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readDescription } from '../../../../src/registry/csv/fields/words.ts';

const SENTENCE = 'IANA assigned this well-formed service name as a replacement for';

const CASES: [text: string, description: string, replaces: string | undefined][] = [
  ['', '', undefined],
  ['Secure Shell', 'Secure Shell', undefined],
  [`whois++ ${SENTENCE} "whois++".`, 'whois++', 'whois++'],
  [`${SENTENCE} "acmaint_dbd".`, '', 'acmaint_dbd'],
  [`Escale ${SENTENCE} "Escale (Newton Dock)".`, 'Escale', 'Escale (Newton Dock)'],
  [`${SENTENCE} something`, `${SENTENCE} something`, undefined],
];

for (const [text, description, replaces] of CASES) {
  test(`"${text}" is read`, () => assert.deepEqual(readDescription(text), { description, replaces }));
}
