import assert from 'node:assert/strict';
import { test } from 'vitest';
import { likelyProducts, userNames } from '../../../src/registry/verdict/users.ts';
import { knownService, use } from '../../support/software.ts';

const uses = ['Widget', 'Gadget', 'Widget'].map((product) => use(product));

test('a product that listens on both transports keeps its place', () => {
  assert.deepEqual(likelyProducts({ uses }), ['Widget', 'Gadget']);
});

test('a protocol and the program that is named after it are one, named as the protocol', () => {
  const services = [knownService({ title: 'widget' })];
  assert.deepEqual(userNames({ services, uses }), ['widget', 'Gadget']);
});
