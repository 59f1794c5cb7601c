import assert from 'node:assert/strict';
import { test } from 'vitest';
import { kernelUses, mayBeEnded, partsOfSystem } from '../../../src/articles/commands/holders.ts';
import { loadRegistry } from '../../../src/registry/index.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { port } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const { ports, software } = loadRegistry();
const at = (number: number) => ports[number] as Port;

test('Windows owns the ports that its own processes hold, whatever the product is called', () => {
  // SMB, RPC and NetBIOS; Remote Desktop and RPC run in svchost.exe; Active Directory in lsass.exe.
  for (const number of [135, 137, 139, 445, 3389, 5985, 7680])
    assert.ok(partsOfSystem(at(number), 'Windows').length > 0);
  const directory = use('Active Directory', { process: { windows: ['lsass.exe'] } });
  assert.equal(mayBeEnded(port({ uses: [directory] }), 'Windows'), 'never');
});

test('an old part of a system no longer owns a port', () => {
  const old = use('Windows', { kind: 'operating-system', status: 'legacy' });
  assert.deepEqual(partsOfSystem(port({ uses: [old, use('Flask')] }), 'Windows'), []);
});

test('nothing of the kernel is ended; what a program may hold as well is', () => {
  const nfs = use('NFS', { process: { kernel: true } });
  assert.equal(mayBeEnded(port({ uses: [nfs] }), 'Linux'), 'never');
  assert.equal(mayBeEnded(port({ uses: [nfs, use('Ganesha')] }), 'Linux'), 'always');
});

test('the sockets of Linux itself are on record: NFS, WireGuard, Lustre, iSCSI, VXLAN, Geneve, DRBD, NVMe', () => {
  for (const number of [988, 2049, 3260, 4420, 4789, 6081, 7788, 8472, 51820]) {
    const held = at(number).uses.some(({ process }) => process && 'kernel' in process);
    assert.ok(held, `${number} has a user whose socket the kernel holds`);
  }
  for (const number of [988, 2049, 3260, 4789, 51820]) assert.ok(kernelUses(at(number)).length > 0, `${number}`);
});

test('what the kernel of Windows holds has a process: System', () => {
  const kernel = software.filter(
    ({ process, ports: entries }) =>
      (process && 'kernel' in process) || entries.some((entry) => entry.process && 'kernel' in entry.process),
  );
  for (const { id, homepage } of kernel) assert.doesNotMatch(homepage, /microsoft|iis\.net|solarwinds/, id);
});
