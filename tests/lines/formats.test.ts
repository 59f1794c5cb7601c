import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { FORMATS } from '../../src/lines/formats/index.ts';
import { SAMPLES } from '../../src/lines/formats/samples.ts';
import { commonService, readLine } from '../../src/lines/index.ts';

test('every format has a name of its own and a sample, and no sample is without its format', () => {
  const names = FORMATS.map(({ name }) => name);
  assert.deepEqual([...new Set(names)], names);
  assert.deepEqual(Object.keys(SAMPLES).sort(), [...names].sort());
});

describe('the sample of a format is read by it and says something', () => {
  for (const [name, samples] of Object.entries(SAMPLES)) {
    for (const sample of [samples].flat()) {
      test(`${name}: ${sample.slice(0, 80)}`, () => {
        const { format, ports, portless, error, ruling } = readLine(sample, { resolve: commonService });
        assert.equal(format, name);
        assert.ok(ports.length > 0 || portless || error || ruling);
      });
    }
  }
});
