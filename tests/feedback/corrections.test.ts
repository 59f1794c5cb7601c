import assert from 'node:assert/strict';
import { test } from 'vitest';
import { correctionLink } from '../../src/feedback/corrections.ts';

const page = 'https://ports.example/every-port/ports/988/';

test('a correction starts as an issue that names the port and the page', () => {
  const link = correctionLink({
    repository: 'https://github.com/owner/name',
    base: '/every-port/',
    subject: 'Port 988',
    page,
  });
  const { origin, pathname, searchParams } = new URL(link);
  assert.equal(origin + pathname, 'https://github.com/owner/name/issues/new');
  assert.equal(searchParams.get('title'), 'Port 988: correction');
  assert.match(searchParams.get('body') ?? '', new RegExp(`^Page: ${page}\n`));
});

test('without a repository the site says how to correct a fact', () => {
  assert.equal(
    correctionLink({ repository: null, base: '/every-port/', subject: 'Port 988', page }),
    '/every-port/about/#corrections',
  );
});
