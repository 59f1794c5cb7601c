import { form, type Format, type Samples } from '../format.ts';
import { toVerdict } from '../flow.ts';
import { PORTLESS, toPortless, toTransport } from '../protocol.ts';

/** Address and port as Cisco and Juniper write them: `outside:192.0.2.1/22`, `inside/192.0.2.1(22)`. */
const slashed = (side: 's' | 'd') =>
  String.raw`(?:[\w./-]{1,40}[:/])?(?<${side}a>[\d.]{7,15}|[\da-f:]{3,45}|[a-z][\w.-]{1,60})[/(](?<${side}p>\d{1,5})\b\)?`;
const FAR = String.raw`(?: \([^)]{1,60}\))?`;
const TO = String.raw`${FAR}(?: ?-> ?| to | dst | [\w/.-]{1,40}-> ?)`;
const DOTTED = String.raw`(?<sa>[\w.:*%-]{1,120})\.(?<sp>[\w-]{1,30}) > (?<da>[\w.:*%-]{1,120})\.(?<dp>[\w-]{1,30}): `;

const log = true;

/** A packet without ports, unless the protocol is one that has some. */
const readPortless: Format['read'] = ({ 0: found, groups: { none } = {} }, { body }) => {
  if (toTransport(none) && !/\b(?:FRAG:\d|INCOMPLETE|TRUNCATED)/.test(found)) return undefined;
  return { ports: [], portless: toPortless(none), kind: toVerdict(body) ?? 'connection' };
};

/** Packets and connections: logs of firewalls, captures, alerts of sensors. */
export const PACKETS: readonly Format[] = [
  // tcpdump(1), also of pflog: address and port joined by a dot. The words behind it name a protocol without ports.
  { name: 'tcpdump, no ports', kind: 'connection', log, form: form(String.raw`\S > \S+: (?<none>${PORTLESS})\b`) },
  {
    name: 'tcpdump',
    kind: 'connection',
    log,
    form: form(String.raw`(?:\bIP6? (?:\([^)]{0,200}\) )?|\bon [\w.]{1,20}: )${DOTTED}`),
  },
  // Suricata's fast.log and Snort's alerts.
  { name: 'Suricata or Snort alert', kind: 'connection', form: /\{(?:TCP|UDP)\} \S{3,80} -> / },
  // Zeek's conn.log and its siblings: unique id, then both ends in four columns.
  {
    name: 'Zeek',
    kind: 'connection',
    form: form(String.raw`(?:^|\s)C\w{3,19}\s+<sa>\s+<sp>\s+<da>\s+<dp>\s(?:<t>)?`),
  },
  {
    // hubble observe of Cilium: both ends with their identities, and what became of the packet.
    name: 'Hubble',
    kind: 'connection',
    log,
    form: form(
      String.raw`(?:^|\s)(?<sa>[\w./-]{1,120}):<sp> \([^)]{1,60}\) (?:->|<>) (?<da>[\w./-]{1,120}):<dp> \([^)]{1,60}\) `,
    ),
  },
  {
    // SELinux' access vector cache: a program may not wait on a port, or go to one.
    name: 'SELinux AVC',
    kind: 'error',
    form: form(
      String.raw`\bavc: .{0,40}\{ name_(?:bind|connect) \}.{0,80}?\bcomm="(?<proc>[^"]{1,60})".{0,120}?\b(?:src=<x>|dest=<dp>)`,
    ),
  },
  {
    // RFC 8839 §5.1: an end that two programs try for sound and pictures.
    name: 'ICE candidate',
    kind: 'connection',
    form: form(String.raw`\bcandidate:\S{1,40} \d{1,3} <t> \d{1,10} <da> <dp> typ \w+`),
  },
  {
    // RFC 8866 §5.14: where sound or pictures are to be sent; what follows are numbers of codecs.
    name: 'SDP, media',
    kind: 'connection',
    form: form(String.raw`^\s*m=(?:audio|video|application|image) <dp>(?:/\d{1,3})? [A-Z\d/]{3,30}\b`),
  },
  { name: 'conntrack', kind: 'connection', form: /(?:^|\s)(?:tcp|udp|sctp|dccp)\s+\d+\s+\d+\s.{0,20}src=\S+ dst=\S+ / },
  {
    name: 'Wireshark details',
    kind: 'connection',
    form: /\b(?:Src|Source) Port: .{1,40}?, (?:Dst|Destination) Port: /,
  },
  {
    // tshark's and Wireshark's list: addresses, protocol, length, what the packet says.
    name: 'tshark',
    kind: 'connection',
    form: form(
      String.raw`<sa>(?:\s{1,3}(?:→|->|\?)\s{1,3}|\s+|",")<da>(?:\s+|",")<t>\w{0,4}(?:\s+|",")\d+(?:\s+|",").{0,40}?<sp>\s+(?:→|->|>)\s+<dp>(?!\S)`,
    ),
  },
  {
    // The same for a protocol that has a port of its own.
    name: 'tshark, protocol',
    kind: 'connection',
    role: 'destination',
    form: form(
      String.raw`<sa>\s{1,3}(?:→|->)\s{1,3}<a>\s+(?<n>DNS|MDNS|HTTP|TLS|SSH|NTP|DHCP|SSDP|SNMP|SMB|MQTT|LDAP|FTP|SMTP)(?:v[\d.]+|2)?\s+\d+ `,
      '',
    ),
  },
  // The kernel's form (nf_log): iptables' LOG, ufw, nftables, firewalld, Shorewall, UniFi, ASUS and other routers.
  // What has no name there is a number; of a packet in pieces, only the first one holds the ports.
  {
    name: 'netfilter log, no ports',
    kind: 'connection',
    log,
    form: /\bSRC=\S{2,45} DST=\S{2,45} LEN=.{1,200} PROTO=(?<none>[\w-]{1,12})(?![\w-]| SPT=).{0,24}/,
    read: readPortless,
  },
  { name: 'netfilter log', kind: 'connection', log, form: /\bSPT=\d+ DPT=\d/ },
  {
    // pfSense and OPNsense, with different columns for IPv4 and IPv6.
    name: 'filterlog',
    kind: 'connection',
    log,
    form: form(
      String.raw`,(?<act>block|pass|reject|match|rdr|nat),(?:in|out),\d,(?:[^,]{0,20},){3}(?:(?:[^,]{0,20},){4})?(?:<t>|<none>)(?:,\d+)?,\d*,<sa>,<da>,(?:<sp>,<dp>)?`,
    ),
  },
  {
    // Windows Firewall's pfirewall.log: action, protocol, both addresses, both ports.
    name: 'Windows Firewall log',
    kind: 'connection',
    log,
    form: form(String.raw`\b(?<act>ALLOW|DROP) (?:<t>|<none>|(?<none2>\d{1,3})) <sa> <da> (?:<sp>|-) (?:<dp>|-) `),
  },
  // Events 5152 to 5159 of the Windows Filtering Platform.
  {
    name: 'Windows event',
    kind: 'allowed',
    log,
    form: /^\s*(?:The )?Windows Filtering Platform|^\s*(?:Source|Destination) Port:\s+\d/,
  },
  {
    // Cisco ASA and FTD. Trap: of a connection that was opened from inside, the outside end is logged first.
    name: 'Cisco log, outbound',
    kind: 'allowed',
    form: form(
      String.raw`\b(?:Built|Teardown) outbound <t> .{0,40}?\b(?:for|from) ${slashed('d')}${FAR} to ${slashed('s')}`,
    ),
  },
  {
    // Cisco ASA, FTD and IOS, Junos.
    name: 'Cisco or Juniper log',
    kind: 'connection',
    log,
    form: form(
      String.raw`(?:%[A-Z\d_]{2,12}-\d|\bRT_FLOW|\b(?:deny|built|teardown|denied|permitted)\b).{0,80}?(?:<t>.{0,40}?)?(?<= |,)${slashed('s')}${TO}${slashed('d')}`,
    ),
  },
  {
    name: 'Cisco log, no ports',
    kind: 'connection',
    log,
    form: form(String.raw`(?:%[A-Z\d_]{2,12}-\d|\bASA-\d-\d{6}:).{0,120}?\b(?<none>${PORTLESS})\b`),
  },
  // WatchGuard: addresses, service and transport, ports.
  { name: 'WatchGuard log', kind: 'connection', log, form: form(String.raw`\b<sa> <da> \S{1,40}/<t> <sp> <dp> `) },
  {
    // Palo Alto Networks' traffic and threat logs.
    name: 'PAN-OS log',
    kind: 'connection',
    log,
    form: form(
      String.raw`,(?:TRAFFIC|THREAT),(?:[^,]{0,60},){3}<sa>,<da>,(?:[^,]{0,80},){15}<sp>,<dp>,\d+,\d+,\w+,(?:<t>|<none>),<act>`,
    ),
  },
  { name: 'RouterOS log', kind: 'connection', log, form: /\bproto (?:TCP|UDP)(?: \([\w,]{0,30}\))?, \S{3,60}->/ },
  {
    // Flow logs of AWS, whichever fields they hold, and of Azure.
    name: 'AWS flow log',
    kind: 'connection',
    log,
    form: form(String.raw`(?:^|\s)<sa> <da> <sp> <dp> (?<t>\d{1,3}) .{0,120}?\b(?<act>ACCEPT|REJECT)\b`),
  },
  {
    name: 'Azure flow log, denied',
    kind: 'blocked',
    form: form(String.raw`\d{10,13},<sa>,<da>,<sp>,<dp>,(?<t>[TU]|\d+),[IO],D`),
  },
  {
    name: 'Azure flow log',
    kind: 'allowed',
    form: form(String.raw`\d{10,13},<sa>,<da>,<sp>,<dp>,(?<t>[TU]|\d+),[IO],`),
  },
  {
    // pfctl -ss, and the states of pfSense and OPNsense: in brackets the address before it was translated.
    name: 'pf state',
    kind: 'connection',
    form: form(
      String.raw`(?:^|\s)<t>\s+(?:\S{3,60}[:[]\d{1,5}\]? \()?(?<sa1>[\d.a-f:]{3,45})[:[]<sp1>\]?\)? -> (?<da1>[\d.a-f:]{3,45})[:[]<dp1>\]?(?: \([^)]{3,60}\))?\s+[A-Z_\d]+:[A-Z_\d]+`,
    ),
  },
  {
    name: 'pf state, in',
    kind: 'connection',
    form: form(
      String.raw`(?:^|\s)<t>\s+(?<da>[\d.a-f:]{3,45})[:[]<dp>\]?(?: \([^)]{3,60}\))? <- (?<sa>[\d.a-f:]{3,45})[:[]<sp>\]?\s+[A-Z_\d]+:[A-Z_\d]+`,
    ),
  },
  {
    // upnpc -l of MiniUPnPc: mappings that devices asked the router for, each with the description that the device
    // gave.
    name: 'upnpc -l',
    kind: 'mapping',
    form: form(String.raw`^\s*\d{1,4} <t>\s+<p>->(?<i>[\d.]{7,15}:\d{1,5})\s+'(?<con>[^']{0,80})'`),
  },
  // A router that opened a port because a device asked for it (UPnP IGD).
  { name: 'UPnP mapping', kind: 'mapping', form: form(String.raw`\bupnp\b.{0,80}?\bport <i>, external (?:port )?<p>`) },
  {
    name: 'miniupnpd',
    kind: 'mapping',
    form: form(String.raw`\bupnp\b.{0,60}?\bport <p> to (?<i>\S{3,60}:\d{1,5})(?:.{0,20}?\bprotocol <t>)?`),
  },
  {
    name: 'port forwarding of a router',
    kind: 'mapping',
    role: 'published',
    form: /\bportfreigabe|\bport.?forwarding\b|redirection de port|reenvio de puertos|redirecionamento de porta/i,
  },
  // Routers for homes (Netgear).
  { name: 'router log', kind: 'blocked', role: 'source', form: /\[DoS attack/i },
  // Events as JSON: Suricata's eve.json, Zeek, flow logs of Google Cloud.
  { name: 'JSON event', kind: 'connection', log, form: /["'](?:src_?port|dest_?port|id\.(?:orig|resp)_p)["']\s?:/i },
  // Appliances that write `key=value` or `key:"value"`: Fortinet, SonicWall, Sophos, Check Point, WatchGuard, Juniper,
  // CEF.
  {
    name: 'firewall log, no ports',
    kind: 'connection',
    log,
    form: /^(?!.{0,600}(?:dst|dest|d)_?-?p(?:or)?t["']?[=:]).{0,600}\b(?:src|srcip|source-address|saddr|src_ip)[=:]\s?["']?\S.{0,300}\bproto(?:col)?[=:]\s?["']?(?<none>[a-z\d]{1,10})["']?(?=[\s;,]|$)/i,
    read: (found, line) => (toPortless(found.groups?.['none']) ? readPortless(found, line) : undefined),
  },
  {
    // Addresses and ports in columns, whatever stands around them.
    name: 'four columns',
    kind: 'connection',
    log,
    form: form(String.raw`(?:^|[\s,])<sa>[\s,]<sp>[\s,]<da>[\s,]<dp>[\s,]<t>(?!\w)`),
  },
  {
    name: 'firewall log',
    kind: 'connection',
    log,
    form: /\b(?:src|srcip|source-address|s_?port|src_?port|spt|saddr|src_ip)[=:]\s?["']?\S/i,
  },
];

export const PACKET_SAMPLES: Samples = {
  tcpdump: [
    'IP 192.168.1.20.40211 > 192.168.1.1.53: 4711+ A? example.net. (29)',
    'rule 3/0(match): block in on em0: 203.0.113.9.51022 > 198.51.100.4.23: Flags [S], seq 812345, win 65535, length 0',
  ],
  'tcpdump, no ports': 'IP 192.168.1.20 > 1.1.1.1: ICMP echo request, id 4711, seq 1, length 64',
  tshark: '   12   1.203041 192.168.1.20 → 142.250.74.46 TCP 74 48812 → 443 [SYN] Seq=0 Win=64240 Len=0',
  'tshark, protocol': '    3   0.203041 192.168.1.20 → 9.9.9.9 DNS 73 Standard query 0x1a2b A example.net',
  'Wireshark details': 'Transmission Control Protocol, Src Port: 49712, Dst Port: 502, Seq: 1, Ack: 1, Len: 12',
  'Suricata or Snort alert':
    '[**] [1:2001972:20] ET SCAN Terminal Server Traffic [**] [Priority: 3] {TCP} 203.0.113.9:51022 -> 198.51.100.4:3389',
  Zeek: 'CHhAvVGS1DHFjwGM9\t192.168.1.20\t51022\t198.51.100.4\t80\ttcp\thttp\t0.341',
  Hubble: 'default/web-5d:45122 (ID:3311) <> default/db-0:5432 (ID:1922) Policy denied DROPPED (TCP Flags: SYN)',
  'SELinux AVC':
    'avc:  denied  { name_bind } for  pid=4711 comm="httpd" src=8089 scontext=system_u:system_r:httpd_t:s0 tclass=tcp_socket',
  'ICE candidate': 'a=candidate:1467250027 1 udp 2122260223 192.168.1.20 46243 typ host generation 0',
  'SDP, media': 'm=video 51372 RTP/AVP 99',
  conntrack: 'tcp      6 431999 ESTABLISHED src=192.168.1.31 dst=198.51.100.8 sport=50122 dport=8883 src=198.51.100.8',
  'JSON event': '{"src_ip":"203.0.113.9","src_port":51022,"dest_ip":"198.51.100.4","dest_port":8545,"proto":"TCP"}',
  'netfilter log':
    '[UFW BLOCK] IN=ens3 OUT= SRC=203.0.113.9 DST=198.51.100.4 LEN=40 TTL=241 PROTO=TCP SPT=50505 DPT=23 WINDOW=65535 SYN URGP=0',
  'netfilter log, no ports': '[UFW BLOCK] IN=eth0 OUT= SRC=203.0.113.9 DST=198.51.100.4 LEN=84 TTL=50 PROTO=2',
  filterlog:
    'filterlog[811]: 4,,,1000000103,igb0,match,block,in,4,0x0,,52,4821,0,DF,6,tcp,60,203.0.113.9,198.51.100.4,40222,5555,0,S,99887766,,64240,,mss',
  'Windows Firewall log': 'DROP TCP 192.168.1.31 192.168.1.30 61022 445 52 S 1234567890 0 8192 - - - RECEIVE',
  'Windows event': 'Destination Port:\t\t3389',
  'Cisco log, outbound':
    '%ASA-6-302013: Built outbound TCP connection 11757 for outside:100.66.205.104/80 (100.66.205.104/80) to inside:172.31.98.44/1772',
  'Cisco or Juniper log':
    '%ASA-4-106023: Deny tcp src outside:203.0.113.9/50240 dst inside:192.168.1.2/22 by access-group "outside_in"',
  'Cisco log, no ports': '%SEC-6-IPACCESSLOGDP: list 151 denied icmp 192.168.100.1 -> 192.168.100.2 (3/4), 1 packet',
  'PAN-OS log':
    '1,2017/07/13 20:39:44,0009C1,TRAFFIC,end,1,2017/07/13 20:39:44,10.183.12.108,10.183.51.49,0.0.0.0,0.0.0.0,rule,,user,msrpc,vsys1,A,B,eth1,eth2,Syslog,2017/07/13 20:39:44,1070831,1,65123,135,0,0,0x0,tcp,allow,1194',
  'RouterOS log': 'input: in:ether1 out:(unknown 0), proto TCP (SYN), 203.0.113.9:45120->198.51.100.4:8291, len 40',
  'AWS flow log':
    '2 123456789010 eni-1235b8ca 172.31.9.69 172.31.9.12 49761 3389 6 20 4249 1418530010 1418530070 REJECT OK',
  'Azure flow log': '"1491143984,10.2.0.4,198.51.100.199,56559,123,U,O,A",',
  'Azure flow log, denied': '"1493763938,203.0.113.53,10.1.0.4,35370,445,T,I,D",',
  'pf state': 'igb0 tcp 198.51.100.4:61022 (192.168.1.7:51200) -> 203.0.113.26:443       ESTABLISHED:ESTABLISHED',
  'pf state, in': 'all udp 192.168.1.1:53 <- 192.168.1.7:53311       SINGLE:MULTIPLE',
  'upnpc -l': " 0 TCP 32400->192.168.1.20:32400 'Plex Media Server' '' 604800",
  'UPnP mapping': '[UPnP set event: add_nat_rule] from source 192.168.1.31, port 3074, external 3074',
  miniupnpd: 'miniupnpd[1022]: upnp redirect port 51413 to 192.168.1.20:51413 protocol UDP',
  'WatchGuard log': 'Deny 203.0.113.9 198.51.100.4 telnet/tcp 45012 23 0-External Firebox Denied 40 242',
  'port forwarding of a router': 'Portfreigabe für Gerät nas eingerichtet: TCP-Port 51413, IP-Adresse 192.168.178.20',
  'router log': '[DoS Attack: RST Scan] from source: 142.250.74.46, port 443, Monday, March 02, 2026 08:31:07',
  'firewall log, no ports': 'srcip=10.0.0.5 dstip=198.51.100.8 policyid=1 proto=1 action="accept" service="PING"',
  'four columns': '203.0.113.9 45122 198.51.100.4 25 TCP BLOCK',
  'firewall log': 'devname="fw1" srcip=203.0.113.9 srcport=42018 dstip=198.51.100.4 dstport=23 proto=6 action="deny"',
};
