import { V4, V6, reachOf } from '../lines/address.ts';

const ONLY_V4 = new RegExp(`^${V4}$`);
const ONLY_V6 = new RegExp(`^${V6}$`);

/**
 * An address as it may be shown to others. What says who can reach it stays: wildcards, loopback, the first part of a
 * private network. What identifies the machine is masked.
 */
export function masked(address: string): string {
  const reach = reachOf(address);
  if (reach === 'any' || reach === 'loopback') return address;
  const plain = address.replace(/^::ffff:(?=\d)/i, '');
  if (ONLY_V4.test(plain)) {
    const [first = '', second = ''] = plain.split('.');
    if (reach !== 'private') return 'x.x.x.x';
    return first === '10' ? '10.x.x.x' : `${first}.${second}.x.x`;
  }
  if (ONLY_V6.test(plain)) return reach === 'private' ? `${plain.slice(0, 2).toLowerCase()}xx::x` : 'xxxx::x';
  return 'host.example';
}
