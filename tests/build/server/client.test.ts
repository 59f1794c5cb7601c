import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'vitest';
import { clientBehind } from '../../../src/build/server/client.ts';

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test('nobody is trusted unless named: the other end of the connection is the client, whatever a header says', () => {
  for (const list of ['', ' , ']) assert.equal(clientBehind(list)(from('127.0.0.1', '192.0.2.1')), '127.0.0.1');
});

test('behind a trusted proxy the client is the last address that is none of the proxies', () => {
  const clientOf = clientBehind('loopback, 10.0.0.0/8');
  assert.equal(clientOf(from('127.0.0.1', '192.0.2.1')), '192.0.2.1');
  assert.equal(
    clientOf(from('::1', '198.51.100.7, 192.0.2.1, 10.1.2.3')),
    '192.0.2.1',
    'the first, a reader can write',
  );
  assert.equal(clientOf(from('::ffff:127.0.0.1', '2001:db8::1')), '2001:db8::1');
  assert.equal(clientOf(from('127.0.0.1')), '127.0.0.1');
});

test('who is not trusted is not believed', () => {
  assert.equal(clientBehind('10.0.0.1')(from('10.0.0.2', '192.0.2.1')), '10.0.0.2');
});

test('a connection that has ended has no address', () => {
  assert.equal(clientBehind('loopback')(from(undefined, '192.0.2.1')), '');
});

test('what is no address is refused', () => {
  for (const list of ['nginx', '10.0.0.0/99', '127.0.0.1;10.0.0.1'])
    assert.throws(() => clientBehind(list), { name: 'UsageError', message: /TRUSTED_PROXIES is / });
});
