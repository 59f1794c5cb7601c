import assert from 'node:assert/strict';
import { test } from 'vitest';
import { forward } from '../../src/enhance/forward.ts';

const ASKED: [asked: string, path: string | undefined][] = [
  ['/8080', 'ports/8080/'],
  ['/port/8080', 'ports/8080/'],
  ['/Port/8080/', 'ports/8080/'],
  ['/ports/0443/', 'ports/443/'],
  ['/ports/00000', 'ports/0/'],
  ['/tcp/8080', 'ports/8080/#tcp'],
  ['/udp/53/', 'ports/53/#udp'],
  // Not certain, or no port.
  ['/70000', undefined],
  ['/ports/8080-8090', undefined],
  ['/redis', undefined],
  ['/ports/8080/extra', undefined],
  // A page that is missing must not lead to itself for ever.
  ['/ports/8080/', undefined],
];

for (const [asked, path] of ASKED) {
  test(`${asked} leads to ${path ?? 'no page by itself'}`, () => assert.equal(forward(asked), path));
}
