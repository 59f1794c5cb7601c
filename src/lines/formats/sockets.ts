import { form, type Format, type Samples } from '../format.ts';
import { toPorts } from '../port.ts';

/** Lists of sockets. */
export const SOCKETS: readonly Format[] = [
  {
    // ss(8), iproute2. The first column may be left out; older releases write the IPv6 wildcard as `:::22`.
    name: 'ss',
    kind: 'listener',
    form: form(
      String.raw`^\s*(?:<t>\s+)?(?<state>LISTEN|UNCONN|ESTAB|CLOS\w+|[A-Z]{3,5}-[A-Z\d-]+)\s+\d+\s+\d+\s+<l>\s+<r>(?:.{0,40}?\(\("(?<proc>[^"]{1,64})",pid=<pid>)?`,
    ),
  },
  {
    // show ip nat translations of Cisco IOS: inside global, inside local, outside local, outside global. A connection that
    // was begun inside goes to a port that is not for temporary use.
    name: 'Cisco NAT table, outbound',
    kind: 'connection',
    form: form(String.raw`^\s*<t>\s+<a>:\d+\s+<sa>:<sp>\s+\S+:\d+\s+<da>:(?<dp>(?!3[3-9]\d{3}|[4-6]\d{4})\d{1,5})\s*$`),
  },
  {
    name: 'Cisco NAT table',
    kind: 'mapping',
    form: form(String.raw`^\s*<t>\s+(?<p>\S+:\d+)\s+(?<i>\S+:\d+)\s+(?:\S+:\d+|---)\s+(?:\S+:\d+|---)\s*$`),
  },
  {
    // esxcli network ip connection list: world, algorithm, name.
    name: 'esxcli',
    kind: 'listener',
    form: form(
      String.raw`^\s*<t>\s+\d+\s+\d+\s+<l>\s+<r>(?:\s+(?<state>[A-Z_]{5,12}))?\s+\d{5,10}\s+(?:(?:newreno|cubic)\s+)?(?<proc>[a-zA-Z][\w.-]{1,40})\s*$`,
      '',
    ),
  },
  {
    // netstat(8) of Solaris: sizes of windows and queues before the state; sockets of UDP have no far end.
    name: 'netstat of Solaris',
    kind: 'listener',
    form: form(
      String.raw`^\s*<l1>\s+<r>\s+\d+\s+\d+\s+\d+\s+\d+\s+(?<state>[A-Z_\d]{5,12})\s*$|^\s*<l2>\s+(?<state2>Idle)\s*$`,
      '',
    ),
  },
  {
    // netstat(8) of net-tools; of macOS and BSD (a dot before the port, `tcp46`, a control block's address in front); of
    // Windows (the PID at the end, states in the system's language, `0.0.0.0:0` for any far end).
    name: 'netstat',
    kind: 'listener',
    form: form(
      String.raw`^\s*(?:[\da-f]{8,16}\s+(?:[\da-f]{5,16}\s+)?)?<t>[46vlite]{0,5}\s+(?:\d+\s+\d+\s+)?<l>\s+<r>(?:\s+<state>)?(?:.{0,80}?\s<pid>(?:/(?<proc>[^\s:][^:]{0,60}).{0,60})?\s*$)?`,
    ),
  },
  {
    // lsof(8): `-i` prints names, `-nP` numbers. The command is cut to nine characters.
    name: 'lsof',
    kind: 'listener',
    form: form(
      String.raw`IPv[46](?:(?<=(?:^|\s)<proc>\s+<pid>\s+(?:\d+\s+)?\S{1,40}\s+\d+\w{0,2}\s+IPv[46])|)\s+\S+\s+\S+\s+<t>\s+(?<l>[^\s>-][^\s>]{0,100}?)(?:->(?<r>\S+))?(?:\s+\(<state>\))?\s*$`,
    ),
  },
  {
    // sockstat(1) of FreeBSD: user, command, PID, descriptor, protocol, both ends.
    name: 'sockstat',
    kind: 'listener',
    form: form(String.raw`^\s*\S+\s+<proc>\s+<pid>\s+\d+\s+<t>[46]{1,2}\s+<l>\s+<r>`),
  },
  {
    // fstat(1) of OpenBSD.
    name: 'fstat',
    kind: 'listener',
    form: form(
      String.raw`^\s*\S+\s+<proc>\s+<pid>\s+\d+\*?\s+internet6? (?:stream|dgram) <t> (?:0x\w+ )?<l>(?: (?:-->|<--) <r>)?`,
    ),
  },
  {
    // /proc/net/tcp: addresses and ports in hexadecimal (Linux, Documentation/networking/proc_net_tcp.rst).
    name: '/proc/net',
    kind: 'listener',
    form: form(String.raw`^\s*\d+: (?<la>[\dA-F]{8,32}):(?<lp>[\dA-F]{4}) [\dA-F]{8,32}:(?<rp>[\dA-F]{4}) [\dA-F]{2} `),
    read: ({ groups: { la = '', lp = '', rp = '' } = {} }, { resolve }) => {
      const of = (port: string) => String(parseInt(port, 16));
      const far = toPorts(of(rp), { role: 'source' }, resolve);
      const near = toPorts(of(lp), { role: 'listening', address: fromHex(la) }, resolve);
      return { kind: far.length > 0 ? 'connection' : 'listener', ports: [...near, ...far] };
    },
  },
  {
    // rpcinfo -p: program number, version, transport, port.
    name: 'rpcinfo',
    kind: 'listener',
    form: form(String.raw`^\s*\d{6,10}\s+\d{1,2}\s+<t>\s+<x>(?:\s+\w+)?\s*$`),
  },
  {
    // show tcp brief of Cisco IOS, and show control-plane host open-ports, are read as netstat; Asterisk's peers are not.
    name: 'Asterisk, peers',
    kind: 'connection',
    role: 'destination',
    form: form(String.raw`^\s*\S{1,40}\s+<a>\s+.{0,80}?\s<x>\s+(?:OK|LAGGED|UNREACHABLE|UNKNOWN|Unmonitored)\b`, ''),
  },
  {
    // fuser(1), psmisc.
    name: 'fuser',
    kind: 'listener',
    form: form(
      String.raw`(?:^|\s)(?<x>\d{1,5}|[a-z][\w-]{1,20})/<t>:\s+(?:\S+\s+(?=\d))?<pid>(?:\s+\S+\s+<proc>)?\s*$`,
    ),
  },
];

/** The kernel writes an IPv4 address as one number of the machine's byte order: `0100007F` is 127.0.0.1. */
function fromHex(address: string): string {
  if (/^0+$/.test(address)) return address.length > 8 ? '::' : '0.0.0.0';
  const bytes = address.slice(-8).match(/../g) ?? [];
  return bytes
    .reverse()
    .map((byte) => parseInt(byte, 16))
    .join('.');
}

export const SOCKET_SAMPLES: Samples = {
  ss: [
    'tcp   LISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=731,fd=3))',
    'ESTAB  0      0      192.168.1.20:48912     93.184.216.34:443',
  ],
  'Cisco NAT table': [
    'tcp 203.0.113.5:8443     192.168.1.20:443      ---                   ---',
    'tcp 203.0.113.5:8443     192.168.1.20:443      198.51.100.7:51022    198.51.100.7:51022',
  ],
  'Cisco NAT table, outbound': 'tcp 203.0.113.5:51022    192.168.1.20:51022    198.51.100.7:443      198.51.100.7:443',
  esxcli: 'tcp         0       0  0.0.0.0:902     0.0.0.0:0      LISTEN       2098881  newreno  busybox',
  'netstat of Solaris': [
    '      *.22                 *.*                0      0 128000      0 LISTEN',
    '      *.111                                 Idle',
  ],
  netstat: [
    'tcp        0      0 127.0.0.1:3306          0.0.0.0:*               LISTEN      1102/mysqld',
    'tcp46      0      0  *.7000                 *.*                    LISTEN',
    '  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4',
  ],
  lsof: 'node    12345 anna   23u  IPv6 0x9a8b7c6d5e4f3a2b      0t0  TCP *:3000 (LISTEN)',
  sockstat: 'postgres postgres   1022  5  tcp4   127.0.0.1:5432        *:*',
  fstat: '_ntp     ntpd       71102    5* internet dgram udp 192.0.2.20:123',
  '/proc/net': '   1: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000   998        0 23456',
  rpcinfo: '    100003    4   tcp   2049  nfs',
  'Asterisk, peers': '200/200                   203.0.113.9          D  Yes        Yes            5072     OK (21 ms)',
  fuser: '3306/tcp:             1102',
};
