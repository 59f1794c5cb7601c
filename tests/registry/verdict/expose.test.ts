import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { ExposureAdvice } from '../../../src/registry/schema/port.ts';
import { expose } from '../../../src/registry/verdict/expose.ts';
import { port } from '../../support/port.ts';
import { use } from '../../support/software.ts';
import { source } from '../../support/source.ts';

const advice = (product: string, level: ExposureAdvice['advice']): ExposureAdvice => ({
  product,
  advice: level,
  reason: `What ${product} says.`,
  sources: [source(`Manual of ${product}`)],
});

const internet = advice('nginx', 'internet');
const trusted = advice('Samba', 'trusted-network');
const local = advice('Redis', 'this-machine');

test('without advice the answer depends on the program, and cites nothing', () => {
  const { answer, short, sources } = expose(port());
  assert.deepEqual([answer, short, sources], ['depends', 'Only if you mean to offer it', []]);
});

const CASES: [given: ExposureAdvice[], strictest: ExposureAdvice, answer: string, short: string][] = [
  [[internet], internet, 'yes', 'Yes, it is made to face the Internet'],
  [[internet, trusted], trusted, 'no', 'Only to a network you trust'],
  [[internet, trusted, local], local, 'no', 'No, keep it on this machine'],
  [[local, trusted, internet], local, 'no', 'No, keep it on this machine'],
  [[trusted, advice('NFS', 'trusted-network')], trusted, 'no', 'Only to a network you trust'],
];

for (const [given, strictest, answer, short] of CASES) {
  test(`of the advice of ${given.map(({ product }) => product).join(', ')} that of ${strictest.product} counts`, () => {
    assert.deepEqual(expose(port({ exposure: given })), {
      question: 'expose',
      answer,
      short,
      reason: `${strictest.product}: ${strictest.reason}`,
      sources: strictest.sources,
    });
  });
}

test('on a port of many products the answer depends on which of them runs, and the strictest advice is told', () => {
  const uses = ['A', 'B', 'C', 'D', 'E'].map((product) => use(product));
  const crowded = expose(port({ uses, exposure: [internet, local] }));
  assert.deepEqual([crowded.answer, crowded.short], ['depends', 'It depends on the program']);
  assert.equal(
    crowded.reason,
    `5 products are on record here. The strictest advice among them is that for Redis: ${local.reason}`,
  );
  assert.equal(expose(port({ uses: uses.slice(1), exposure: [internet, local] })).answer, 'no');
});

test('of equally strict advice that of the product which stands first on the port counts', () => {
  const uses = [use('Redis'), use('Ray')];
  assert.match(
    expose(port({ uses, exposure: [advice('Ray', 'trusted-network'), advice('Redis', 'trusted-network')] })).reason,
    /^Redis: /,
  );
});
