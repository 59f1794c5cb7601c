import { ADDRESS } from '../address.ts';
import { form, type Format, type Samples } from '../format.ts';

const [log, service] = [true, true] as const;

/** Daemons, as syslog names them in front of what they say. */
const DAEMONS =
  'postfix[\\w-]{0,20}/(?:\\w{1,20}/)?(?:smtpd|postscreen)|sm-mta|sendmail|exim4?|qmail-smtpd|rblsmtpd|courieresmtpd|dovecot(?:-auth)?|(?:solid-|i)?pop3d(?:-ssl)?|imapd(?:-ssl)?|cyrus/(?:imap|pop3)s?|imap-login|pop3-login|named|nsd|dhcpd|(?:vs|pro|wu-|pure-)?ftpd|slapd|smbd|ovpn-\\w+|openvpn|telnetd|xrdp(?:-sesman)?|snmpd|asterisk|screensharingd|endlessh|lfd|chan_sip\\.c';
/** In these lines the port is the daemon's own: it could not start. */
const NO_START = '(?!.{0,80}\\b(?:bind|socket|listen(?:ing)?|endpoint)\\b)';
/** How services log a refused login, in lines without the service's name in front. */
const DENIED =
  '\\b(?:Access denied|Login failed) for user \'|\\bauthenticator failed for |\\brejected RCPT |\\bNOQUEUE: reject: |\\bBad (?:PAM )?password attempt for \'|\\bLogin attempt for nonexistent user\\b|\\[pid \\d+\\] (?:\\[\\S{1,40}\\] )?(?:CONNECT|(?:OK|FAIL) [A-Z]{4,8}): Client "|\\bAuth: \\[SMB|\\bError: 18456, Severity|^\\{"t":\\{"\\$date".{0,400}"remote":"|\\bpam_\\w{2,20}\\((?:sshd|dropbear|vsftpd|proftpd|pure-ftpd|dovecot|smtp|imap|pop3|samba):|\\bfailed to accept an incoming connection: ';

/** Logs of daemons about their clients, and of programs that watch these logs. */
export const SERVICE_LOGS: readonly Format[] = [
  { name: 'sshd, start', kind: 'listener', form: form(String.raw`\bServer listening on (?<a>\S+) port <x>`) },
  // OpenSSH's server: the other side's port is behind "from", its own behind "on".
  {
    name: 'sshd',
    kind: 'connection',
    log,
    service,
    form: /\b(?:sshd(?:-session|-auth)?|dropbear)(?:\[\d+\])?: (?!.{0,20}\b[Bb]ind|\/|\S+ ?\[(?:priv|listener|net|accepted)\]|\S+@(?:pts|notty))|\bfrom \S{2,45} port \d+ ssh2\b/,
  },
  // The jail in brackets names the service.
  {
    name: 'fail2ban',
    kind: 'blocked',
    log,
    service,
    form: /\[[a-z][\w.-]{1,40}\] (?:Ban|Unban|Found|Ignore|Restore Ban|\S+ already banned)\b/,
  },
  // The service is the one that the line is about, not the client's port.
  {
    name: 'service log',
    kind: 'connection',
    log,
    service,
    role: 'source',
    form: new RegExp(
      String.raw`(?:^|\s)(?:${DAEMONS})(?:\([a-z_]+\))?(?:\[\d+\]:?|:) ${NO_START}|${DENIED}|\b(?:chan_sip|(?:res_)?pjsip[\w/]{0,40}|sofia\w{0,12})\.c\b${NO_START}|\bconnections? now open\)|\bclient (?:@0x[\da-f]+ )?${ADDRESS}#\d`,
    ),
  },
  {
    // Apache's error log: the client's address with its temporary port.
    name: 'Apache error log',
    kind: 'connection',
    log,
    service,
    role: 'source',
    form: new RegExp(
      String.raw`\] (?:\[\S{1,40}(?: \d+)?(?::tid \d+)?\] ){0,3}\[(?:client|remote) (?:${ADDRESS}|\[${ADDRESS}\]):\d{1,5}\] `,
    ),
  },
  {
    // IIS and HTTP.sys: address and port of the server, the client's address (W3C extended log file format).
    name: 'IIS log',
    kind: 'connection',
    form: form(
      String.raw`^\s*(?:\d{4}-\d\d-\d\d \S+ )?(?:W3SVC\d+ )?(?:[\w.-]{1,63} )?<a> [A-Z_]{3,16} /\S* \S+ <x> \S+ ${ADDRESS} `,
      '',
    ),
  },
  {
    // charon of strongSwan: the near end stands first in packets that it sends, the far end in those that it receives.
    name: 'strongSwan',
    kind: 'connection',
    form: form(
      String.raw`\bsending packet: from <a1>\[<x1>\] to <sa1>\[<sp1>\]|\breceived packet: from <sa2>\[<sp2>\] to <a2>\[<x2>\]`,
    ),
  },
  // xinetd(8) names a service by its entry in /etc/services.
  {
    name: 'xinetd, start',
    kind: 'error',
    role: 'listening',
    form: form(String.raw`\bxinetd\[\d+\]: bind failed .{0,120}\bservice = (?<n>[a-z][\w-]{1,30})`),
  },
  {
    name: 'xinetd',
    kind: 'connection',
    log,
    service,
    form: form(String.raw`\bxinetd\[\d+\]: (?:(?:FAIL|START): )?(?<n>[a-z][\w-]{1,30}) `),
  },
  {
    // The client's address with its temporary port: Uvicorn, Caddy.
    name: 'access log',
    kind: 'connection',
    form: form(
      String.raw`(?:^|\s)\[?(?<sa>${ADDRESS}):<sp>\]? (?:- |\d{3} [\w ]{2,24})"[A-Z]{3,8} /|"remote_ip":"(?<sa2>${ADDRESS})","remote_port":"?<sp2>(?:.{0,400}?"host":"(?<da>[^":]{1,100}):<dp>")?`,
      '',
    ),
  },
  {
    // Load balancers of AWS: the client, the target, three times.
    name: 'AWS load balancer',
    kind: 'connection',
    form: form(String.raw`(?:^|\s)<sa>:<sp> <da>:<dp> (?:(?:-1|\d{1,5}\.\d{1,6}) ){3}`),
  },
  {
    // sshd(8): the client's address and port, the server's.
    name: 'SSH_CONNECTION',
    kind: 'connection',
    form: form(String.raw`\bSSH_(?:CLIENT|CONNECTION)=["']?<sa> <sp> (?:<da> )?<dp>(?!\d)`),
  },
  { name: '3proxy', kind: 'connection', role: 'listening', form: form(String.raw`\b(?:PROXY|SOCKS\d?|TCPPM)\.<x> \d`) },
  // systemctl list-sockets: address, socket unit, what it starts.
  {
    name: 'systemctl list-sockets',
    kind: 'listener',
    form: form(String.raw`^\s*(?<e>\S{0,60}:\d{1,5})\s+\S+\.socket\s+<proc>`),
  },
  // dnsmasq and Unbound, which write an address and its port with `#` or `@`.
  {
    name: 'resolver',
    kind: 'connection',
    form: new RegExp(`(?:\\bto|nameserver|forward-addr:|server=\\S{0,60}) ?${ADDRESS}[#@]\\d`),
  },
  // HAProxy's log: the client, a time in brackets, the frontend.
  {
    name: 'HAProxy log',
    kind: 'connection',
    role: 'source',
    form: form(String.raw`(?:\bhaproxy(?:\[\d+\])?: |^\s*)<e> \[\d{1,2}[/\d]`),
  },
];

export const SERVICE_LOG_SAMPLES: Samples = {
  'sshd, start': 'sshd[811]: Server listening on 0.0.0.0 port 22.',
  sshd: 'sshd[31602]: Failed password for root from 203.0.113.69 port 50273 ssh2',
  fail2ban: 'fail2ban.actions [1187]: NOTICE [postfix-sasl] Ban 203.0.113.9',
  'service log': "named[3935]: client 203.0.113.18#4795: query 'example.com/NS/IN' denied",
  'access log': 'INFO:     192.168.1.20:52782 - "POST /login HTTP/1.1" 401 Unauthorized',
  'AWS load balancer':
    'http 2026-03-02T08:31:07.412Z app/my-lb/50dc6c495c0c9188 203.0.113.9:2817 10.0.0.1:8080 0.000 0.001 0.000 200 200 34 366',
  SSH_CONNECTION: 'SSH_CLIENT=192.168.71.1 58727 22',
  'Apache error log': '[auth_basic:error] [pid 10] [client 192.0.2.1:56175] AH01618: user anna not found: /',
  strongSwan: 'charon: 06[NET] received packet: from 203.0.113.9[28808] to 192.0.2.180[4500] (144 bytes)',
  'systemctl list-sockets': '[::]:631              cups.socket           cups.service',
  'IIS log': '10.0.0.5 GET /default.htm - 443 - 198.51.100.23 Mozilla/5.0+(Windows+NT+10.0) - 200 0 0 31',
  resolver: 'dnsmasq[811]: forwarded example.net to 127.0.0.1#5335',
  'xinetd, start': 'xinetd[611]: bind failed (Address already in use (errno = 98)). service = telnet',
  xinetd: 'xinetd[16256]: FAIL: telnet address from=198.51.100.169',
  '3proxy': 'PROXY.3128 00004 - 203.0.113.4:28783 0.0.0.0:0 0 0 0 GET http://www.example.org/ HTTP/1.1',
  'HAProxy log': 'haproxy[760]: 192.168.33.1:58444 [14/Nov/2015:22:45:25.439] main app/app1 1939/0/1/0/1940 403 5168',
};
