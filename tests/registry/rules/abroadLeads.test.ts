import assert from 'node:assert/strict';
import { test } from 'vitest';
import { abroadLeads } from '../../../src/registry/rules/abroadLeads.ts';
import { findings, product, service } from './facts.ts';

const searchWords = (services: Record<string, string[]>, software: Record<string, string[]>) => ({
  file: 'content/search.yaml',
  pages: [],
  terms: {},
  sources: {},
  abroad: { services, software },
});

test('a name in another language is that of a service or a product on record', () => {
  const known = searchWords({ [service.service]: ['ding'] }, { [product.id]: ['zeug'] });
  assert.deepEqual(findings(abroadLeads, { software: [product], services: [service], searchWords: known }), []);
  const unknown = searchWords({ gone: ['ding'] }, { lost: ['zeug'] });
  assert.deepEqual(
    findings(abroadLeads, { software: [product], services: [service], searchWords: unknown }).map(
      ({ path, message }) => [path, message],
    ),
    [
      [['abroad', 'services', 'gone'], 'no record in content/services/ is "gone"'],
      [['abroad', 'software', 'lost'], 'no record in content/software/ is "lost"'],
    ],
  );
});
