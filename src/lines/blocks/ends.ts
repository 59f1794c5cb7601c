import { toTransport } from '../protocol.ts';

/** What a column or a property holds, under the names that tools give it (lower case, letters only). */
const PARTS: Record<string, string> = {
  localaddress: 'la',
  localport: 'lp',
  remoteaddress: 'ra',
  remoteport: 'rp',
  state: 'state',
  owningprocess: 'pid',
  pid: 'pid',
  process: 'proc',
  processname: 'proc',
  srcaddr: 'sa',
  srcip: 'sa',
  source: 'sa',
  sourceaddress: 'sa',
  idorigh: 'sa',
  srcport: 'sp',
  sourceport: 'sp',
  idorigp: 'sp',
  dstaddr: 'da',
  dstip: 'da',
  destination: 'da',
  destinationaddress: 'da',
  idresph: 'da',
  dstport: 'dp',
  destinationport: 'dp',
  destport: 'dp',
  idrespp: 'dp',
  protocol: 't',
  proto: 't',
  action: 'act',
};

/** Which part of a connection's end a column or a property holds, by its name; `undefined` for all others. */
export function partNamed(name: string): string | undefined {
  return PARTS[name.toLowerCase().replace(/[^a-z]/g, '')];
}

/** Both ends of a connection, written as one line that the formats can read: as netstat does, or as named fields. */
export function asLine(parts: ReadonlyMap<string, string>): string {
  const of = (name: string) => parts.get(name) ?? '';
  const at = (address: string, port: string) => `${address.includes(':') ? `[${address}]` : address || '*'}:${port}`;
  if (parts.has('lp')) {
    const far = Number(of('rp')) > 0 ? at(of('ra'), of('rp')) : '*:*';
    const transport = toTransport(of('t')) ?? (parts.has('rp') ? 'tcp' : 'udp');
    const process = of('proc') ? `${of('pid') || '-'}/${of('proc')}` : of('pid');
    return `${transport} ${at(of('la'), of('lp'))} ${far} ${of('state')} ${process}`;
  }
  const [da, dp] = parts.has('rp') ? ['ra', 'rp'] : ['da', 'dp'];
  return `action=${of('act') || '-'} proto=${of('t')} src_ip=${of('sa')} src_port=${of('sp')} dst_ip=${of(da)} dst_port=${of(dp)}`;
}
