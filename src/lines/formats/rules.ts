import { form, type Format, type Samples } from '../format.ts';
import { toPorts } from '../port.ts';
import { toTransport } from '../protocol.ts';

const PLACE = String.raw`(?:any[46]?|host \S{1,60}|object(?:-group)? \S{1,60}|[\d.]{7,15} [\d.]{7,15}|[\d.:a-f]{2,45}(?:/\d+)?)`;
const equals = (name: string) =>
  String.raw`(?: (?:eq|gt|lt|neq) (?<${name}1>[\w-]{1,40}(?: \d{1,5}(?= |$)){0,9})| range (?<${name}2>[\w-]{1,40} \d{1,5}))?`;

/** A line of `ufw status`: number, address of this machine, port; then the version of IP, the interface, the action. */
const UFW_LINE = String.raw`^\s*(?:\[ ?\d+\] )?(?:[\d.]{7,15}(?:/\d+)? )?`;
const UFW_REST = String.raw`(?: \([^)]{1,40}\)| on \S{1,15}){0,3}\s+(?:ALLOW|DENY|REJECT|LIMIT)(?:\s+(?:IN|OUT|FWD))?\s+\S`;
/** Profiles of several ports, as Ubuntu's packages of nginx, Apache and Samba bring them. */
const PROFILES: Record<string, string> = {
  'Nginx Full': '80,443/tcp',
  'Apache Full': '80,443/tcp',
  'WWW Full': '80,443/tcp',
  Samba: '137,138/udp 139,445/tcp',
};

/** Rules of firewalls and filters. */
export const RULE_FORMATS: readonly Format[] = [
  // firewall-cmd, what it lists, and its rich language.
  {
    name: 'firewalld, forwarding',
    kind: 'mapping',
    role: 'destination',
    form: /--(?:add|remove|query)-forward-port\b|\bforward-port port=|^\s*port=[\d-]{1,11}:proto=\w+:toport=/,
  },
  {
    name: 'firewalld',
    kind: 'rule',
    form: /--(?:add|remove|query)-(?:port|service|rich-rule)\b|^\s*ports: \d|\brule .{0,20}family="ipv/,
  },
  {
    name: 'firewalld, services',
    kind: 'rule',
    role: 'destination',
    form: form(String.raw`^\s*services: (?<x>[\w -]+)$`),
  },
  // iptables(8), ip6tables(8): options, and the listing of -L.
  {
    name: 'iptables, DNAT',
    kind: 'mapping',
    form: /--to-destination\b|\bdpts?:.{0,40} to:\d/,
  },
  {
    name: 'iptables',
    kind: 'rule',
    form: /--(?:dports?|sports?|destination-ports?|source-ports?)\b|\b(?:dpts?|spts?):|\bmultiport [ds]?ports\b/,
  },
  // nft(8).
  { name: 'nftables, NAT', kind: 'mapping', form: /\bdport\b.{0,200}\b(?:dnat|redirect)\b.{0,8} to\b/ },
  { name: 'nftables', kind: 'rule', form: /\b(?:tcp|udp|sctp|dccp|th)\s+[ds]port\s/ },
  {
    // A profile of several ports (/etc/ufw/applications.d), by its name alone.
    name: 'ufw status, profile',
    kind: 'rule',
    form: new RegExp(`${UFW_LINE}(${Object.keys(PROFILES).join('|')})${UFW_REST}`),
    read: ([, name = ''], { resolve }) => ({
      ports: (PROFILES[name] ?? '').split(' ').flatMap((part) => {
        const [ports, transport] = part.split('/');
        return toPorts(ports, { role: 'destination', transport: toTransport(transport) }, resolve);
      }),
    }),
  },
  // A rule about every port.
  {
    name: 'ufw status, every port',
    kind: 'rule',
    form: new RegExp(`${UFW_LINE}Anywhere(?:/\\w+)?${UFW_REST}`),
    read: () => ({ ports: [] }),
  },
  {
    // ufw status, with or without numbers.
    name: 'ufw status',
    kind: 'rule',
    role: 'destination',
    form: form(`${UFW_LINE}(?:(?<n>\\w{1,20} (?:Full|Secure|HTTPS?))|(?<x>[\\w:,.+-]{1,60})(?:/<t>)?)${UFW_REST}`, ''),
  },
  {
    name: 'ufw',
    kind: 'rule',
    role: 'destination',
    form: form(
      String.raw`\bufw (?:(?:insert \d+|prepend|delete|route|--\S+) ){0,3}(?:allow|deny|reject|limit) (?:(?:in|out)(?: on \S+)? )?(?:.{0,80}?\b(?:port|app) )?(?<x>(?!from|to|any|proto)(?:[\d,:]+|[a-z][\w.-]+))(?:/<t>)?`,
    ),
  },
  { name: 'Cisco NAT', kind: 'mapping', form: form(String.raw`\bsource static <t> \S+ <f> (?:interface )?\S+ <dp>`) },
  {
    // Access lists of Cisco IOS and ASA: a source's ports stand behind the source, a destination's behind it.
    name: 'Cisco access list',
    kind: 'rule',
    form: form(String.raw`\b(?:permit|deny) <t> ${PLACE}${equals('sp')} ${PLACE}${equals('dp')}`),
  },
  {
    // Suricata and Snort: action, protocol, source, port, direction, destination, port.
    name: 'Suricata rule',
    kind: 'rule',
    form: form(
      String.raw`^\W{0,3}(?:alert|drop|pass|reject|log) (?:<t>|\w+) \S{1,200} (?<sp>\S{1,100}) (?:->|<>) \S{1,200} (?<dp>\S{1,100}) \(`,
    ),
  },
  {
    // pf.conf(5), and pfctl -sr: `port = http`, `port { 22 80 }`, `-> address port 8080`.
    name: 'pf',
    kind: 'rule',
    form: form(
      String.raw`^\s*(?:@\d+ )?(?:pass|block|rdr|nat|match)\b.{0,200}?(?:\bfrom \S+ port (?:[=!<>]{1,2} ?)?(?<sp>[\w:-]{1,40}))?.{0,100}?\bto\b.{0,80}?\bport (?:[=!<>]{1,2} ?)?(?<dp>\{[^}]{1,200}\}|[\w:-]{1,40})(?:.{0,40}-> ?\S+ port (?<f>[\w:-]{1,40}))?`,
    ),
  },
  {
    // ipfw(8) of FreeBSD.
    name: 'ipfw',
    kind: 'rule',
    form: form(
      String.raw`\b(?:allow|accept|pass|deny|drop|reset|count) <t> from \S+ (?:(?<sp>\d[\d,-]*) )?to \S+ (?:dst-port )?(?<dp>\d[\d,-]*)(?!\S)`,
    ),
  },
  { name: 'VyOS', kind: 'rule', form: /^\s*set (?:nat|firewall) .{1,200} port / },
  // RouterOS (https://help.mikrotik.com/docs/spaces/ROS/pages/48660574/Filter).
  { name: 'RouterOS NAT', kind: 'mapping', form: /\bchain=\w+.{0,300}\bto-ports?=/ },
  { name: 'RouterOS rule', kind: 'rule', form: /\bchain=\w+.{0,300}\b(?:dst|src)-port=/ },
  // UCI of OpenWrt.
  { name: 'OpenWrt, redirection', kind: 'mapping', form: /^\s*option src_dport / },
  { name: 'OpenWrt', kind: 'rule', form: /^\s*option (?:dest|src)_port / },
  {
    // A security group's rules as a console lists them: transport, port, source.
    name: 'security group',
    kind: 'rule',
    form: form(
      String.raw`(?:^|\s)<t>\s{1,12}(?<dp>\d{1,5}(?:-\d{1,5})?)\s{1,12}(?:[\d.]{7,15}/\d+|::/0|sg-\w+|Custom|Any\w*\b|\*)`,
    ),
  },
  // The command lines of AWS, Azure and Google Cloud.
  {
    name: 'cloud command line',
    kind: 'rule',
    form: /\b(?:aws|az|gcloud|doctl|hcloud|oci) .{0,300}?(?:--(?:destination-)?port(?:-range)?s?[= ]|--allow[= ]|--rules[= ]|FromPort=)/,
  },
  // Rules as data: Terraform, CloudFormation, the JSON of AWS and Azure, Ansible.
  {
    name: 'rule as data',
    kind: 'rule',
    form: /(?:^\W{0,24}|[,{]\s?)(?:from_?port|to_?port|dest(?:ination)?_?port(?:_?range)?s?)["']?\s{0,12}[=:]/i,
  },
  // Filters of Wireshark and tcpdump.
  {
    name: 'capture filter',
    kind: 'rule',
    role: 'mentioned',
    form: /\b(?:tcp|udp)\.(?:src|dst)?port *(?:==|eq|in)|\btcpdump\b.{0,200}?\bport(?:range)? /,
  },
];

export const RULE_SAMPLES: Samples = {
  iptables: '-A INPUT -s 192.0.2.0/24 -p tcp -m tcp --dport 22 -m conntrack --ctstate NEW -j ACCEPT',
  'iptables, DNAT': 'DNAT       tcp  --  0.0.0.0/0            0.0.0.0/0            tcp dpt:8080 to:172.17.0.2:80',
  nftables: 'tcp dport { 22, 80, 443 } ct state new accept',
  'nftables, NAT': 'iifname "eth0" tcp dport 8080 dnat to 192.168.1.20:80',
  'ufw status, profile': 'Nginx Full (v6)            ALLOW IN    Anywhere (v6)',
  'ufw status, every port': 'Anywhere on wg0            ALLOW IN    10.6.0.0/24',
  'ufw status': '[ 3] 8006/tcp                   ALLOW IN    192.168.1.0/24',
  ufw: 'sudo ufw allow from 10.0.0.0/8 to any port 6379 proto tcp',
  firewalld: 'firewall-cmd --permanent --zone=public --add-port=9090/tcp',
  'firewalld, services': '  services: cockpit dhcpv6-client ssh',
  'firewalld, forwarding': 'firewall-cmd --add-forward-port=port=80:proto=tcp:toport=8080:toaddr=192.0.2.55',
  pf: 'pass in on em0 proto tcp from any to any port 22 flags S/SA keep state',
  ipfw: '00300 allow tcp from 192.0.2.0/24 to me 22 in keep-state',
  VyOS: "set nat destination rule 10 destination port '443'",
  'Cisco access list': 'access-list 101 permit tcp any host 198.51.100.4 eq 22 log',
  'Cisco NAT': 'ip nat inside source static tcp 192.168.1.20 443 203.0.113.5 8443',
  'RouterOS rule': 'add action=accept chain=input dst-port=8291 protocol=tcp src-address=192.168.88.0/24',
  'RouterOS NAT':
    'add action=dst-nat chain=dstnat dst-port=25565 protocol=tcp to-addresses=192.168.88.10 to-ports=25565',
  OpenWrt: "\toption dest_port '22'",
  'OpenWrt, redirection': "\toption src_dport '27015'",
  'security group': 'sgr-0a1b2c3d4e5f60718   IPv4   RDP   TCP   3389   203.0.113.0/24   office',
  'cloud command line': 'gcloud compute firewall-rules create web --allow=tcp:443 --priority=900',
  'rule as data': '    from_port   = 22',
  'Suricata rule': 'alert tcp $EXTERNAL_NET any -> $HOME_NET 1433 (msg:"MSSQL login"; sid:1000001;)',
  'capture filter': 'tcp.port == 8443 && ip.addr == 192.0.2.20',
};
