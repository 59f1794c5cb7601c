import { form, type Format, type Samples } from '../format.ts';

/** Results of port scanners, and reports of scans. */
export const SCANS: readonly Format[] = [
  // nmap and masscan while they scan.
  { name: 'nmap, discovered', kind: 'scan', form: form('\\bDiscovered open port <x>/<t> on <a>') },
  {
    // nmap -oG: port/state/protocol/owner/service (https://nmap.org/book/output-formats-grepable-output.html).
    name: 'nmap -oG',
    kind: 'scan',
    form: /\bPorts: \d/,
    each: form(
      String.raw`(?<![\w.])<x>/(?<state>[\w|]{1,20})/<t>/(?:[^/,]{0,40}/[^/,]{0,40}/[^/,]{0,40}/(?<prod>[^/,]{1,80})/)?`,
      'gi',
    ),
  },
  {
    // https://nmap.org/book/output-formats-xml-output.html
    name: 'nmap -oX',
    kind: 'scan',
    form: /<port .{0,20}portid=/,
    each: form(
      String.raw`<port protocol="<t>" portid="<x>"[^>]{0,40}>\s*(?:<state state="(?<state>[\w|]+)"[^>]{0,120}>)?(?:<service [^>]{0,80}?product="(?<prod>[^"]{1,80})")?`,
      'gi',
    ),
  },
  {
    // https://nmap.org/book/output-formats-normal-output.html
    name: 'nmap',
    kind: 'scan',
    form: form(
      String.raw`(?<![\w.])<x>/<t>\s+(?<state>(?:open|closed|filtered|unfiltered)(?:\|filtered)?)(?![\w|])(?: +[\w|/.-]{1,40}\??(?: +(?:syn-ack|conn-refused|reset|no-response|udp-response|port-unreach)(?: ttl \d+)?)?(?: +(?<prod>[^\s].{0,120}))?)?`,
    ),
  },
  // masscan -oL: state, protocol, port, address, time.
  { name: 'masscan -oL', kind: 'scan', form: form(String.raw`^\s*(?<state>open|closed) <t> <x> <a> \d`) },
  // RustScan: while it scans, and with --greppable.
  { name: 'RustScan', kind: 'scan', form: /^\s*Open \S{1,100}:\d{1,5}\s*$/ },
  { name: 'RustScan --greppable', kind: 'scan', form: form(String.raw`^\s*<a> -> \[(?<x>[\d, ]+)\]`) },
  // unicornscan: protocol, state, service[port], address.
  { name: 'unicornscan', kind: 'scan', form: form(String.raw`^\s*<t> (?<state>open)\s+\S{0,40}\[\s*<x>\]\s+from <a>`) },
  // One finding as JSON: naabu -json, masscan -oJ.
  {
    name: 'scanner, JSON',
    kind: 'scan',
    form: form(String.raw`"port" ?: ?<x>, ?"proto(?:col)?" ?: ?"<t>"`),
  },
  // Hydra and NetExec (CrackMapExec): whom they tried.
  { name: 'Hydra', kind: 'scan', form: form(String.raw`^\s*\[<x>\]\[[\w-]{2,20}\] host: <a>`) },
  {
    name: 'NetExec',
    kind: 'scan',
    form: form(String.raw`^\s*(?:SMB|WINRM|LDAPS?|SSH|RDP|MSSQL|FTP|VNC|WMI|NFS)\s+<a>\s+<x>\s+\S+\s+\[[*+-]\]`, ''),
  },
  { name: 'scanlogd', kind: 'scan', role: 'destination', form: /\bscanlogd(?:\[\d+\])?: / },
  { name: 'portsentry', kind: 'blocked', form: form(String.raw`\bHost: \S+ Port: <dp> <t> Blocked`) },
];

export const SCAN_SAMPLES: Samples = {
  nmap: '22/tcp   open  ssh     OpenSSH 9.2p1 Debian 2 (protocol 2.0)',
  'nmap, discovered': 'Discovered open port 8443/tcp on 198.51.100.4',
  'nmap -oG':
    'Host: 198.51.100.4 ()\tPorts: 80/open/tcp//http//nginx 1.24.0/, 443/open/tcp//ssl|http///\tIgnored State: filtered (998)',
  'nmap -oX': '<port protocol="tcp" portid="3306"><state state="open" reason="syn-ack" reason_ttl="64"/></port>',
  'masscan -oL': 'open tcp 23 203.0.113.77 1772440267',
  RustScan: 'Open 192.0.2.20:9200',
  'RustScan --greppable': '192.0.2.20 -> [22,80,443]',
  unicornscan: 'UDP open\t             ssdp[ 1900]\t\tfrom 192.0.2.20  ttl 64',
  'scanner, JSON': '{"host":"example.net","ip":"198.51.100.4","port":443,"protocol":"tcp"}',
  Hydra: '[22][ssh] host: 192.0.2.20   login: root   password: toor',
  NetExec: 'SMB         192.0.2.20      445    DC01             [*] Windows Server 2022 Build 20348 x64 (name:DC01)',
  scanlogd: 'scanlogd: 192.0.2.123 to 192.0.2.1 ports 80, 81, 83, ..., f????uxy, TOS 00, TTL 49 @20:44:43',
  portsentry: 'Host: 203.0.113.1/203.0.113.1 Port: 23 TCP Blocked',
};
