import assert from 'node:assert/strict';
import { test } from 'vitest';
import { testCommands } from '../../../src/articles/commands/test.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['widget'], description: '' };

test('a UDP port is not tried over TCP', () => {
  const {
    Linux = '',
    macOS,
    Windows = '',
  } = testCommands(port({ number: 51820, uses: [use('WireGuard', { transports: ['udp'] })] }));
  assert.equal(Linux, 'sudo nmap -sU -p 51820 $HOST  # UDP');
  assert.equal(macOS, Linux);
  assert.equal(Windows, 'nmap -sU -p 51820 $TARGET  # UDP');
});

test('an SCTP port is tried from Linux, and one that nothing can try has no commands', () => {
  const only = (transport: 'sctp' | 'dccp') =>
    testCommands(assignedPort('widget', { transports: transports({ [transport]: assigned }) }));
  assert.deepEqual(only('sctp'), { Linux: 'sudo nmap -sY -p 4321 $HOST  # SCTP' });
  assert.deepEqual(only('dccp'), {});
  assert.deepEqual(testCommands(port({ number: 0 })), {});
});

test('curl is tried where a record speaks of the web, and nowhere else', () => {
  const { Linux = '', Windows = '' } = testCommands(port({ uses: [use('Widget', { role: 'the API over HTTPS' })] }));
  assert.match(Linux, /^curl -kI https:\/\/\$HOST:4321\/ +# HTTPS$/m);
  assert.match(Windows, /^curl\.exe -kI https:\/\/\$TARGET:4321\/ +# HTTPS$/m);
  assert.doesNotMatch(testCommands(port({ uses: [use('Redis')] })).Linux ?? '', /curl/);
});
