import assert from 'node:assert/strict';
import { test } from 'vitest';
import { withProtocols } from '../../../src/registry/uses/speakers.ts';
import { transports } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

const onTcp = transports({ tcp: { status: 'assigned', names: ['rpki-rtr'], description: '' } });
const rpki = knownService({ service: 'rpki-rtr' });
const marks = (facts: Partial<Parameters<typeof withProtocols>[0]>) =>
  withProtocols({ services: [rpki], uses: [], transports: onTcp, ...facts }).map(
    ({ product, protocol = '' }) => `${product} ${protocol}`,
  );

test('whoever uses none of the transports of the service speaks something else', () => {
  const uses = [use('chrony', { transports: ['udp'] }), use('Routinator'), use('Both', { transports: ['tcp', 'udp'] })];
  assert.deepEqual(marks({ uses }), ['Both ', 'Routinator ', 'chrony other']);
});

test('a transport that only the record of the service states counts as well: 1812 is RADIUS over TCP, too', () => {
  const stated = knownService({ service: 'rpki-rtr', transports: ['udp'] });
  assert.deepEqual(marks({ services: [stated], uses: [use('A', { transports: ['udp'] }), use('B')] }), ['A ', 'B ']);
});

test('whoever is marked in the record keeps the mark, behind those of the same standing who speak the service', () => {
  const uses = [
    use('Apache IoTDB', { protocol: 'other' }),
    use('ngIRCd'),
    use('Tuya', { protocol: 'other', prominence: 2 }),
  ];
  assert.deepEqual(marks({ uses }), ['Tuya other', 'ngIRCd ', 'Apache IoTDB other']);
});

test('without a service there is no other protocol', () => {
  const uses = [use('KDE Connect', { protocol: 'other' }), use('Redis', { transports: ['udp'] })];
  assert.deepEqual(marks({ services: [], uses }), ['KDE Connect ', 'Redis ']);
});
