import { errorOf } from '../errors.ts';
import type { Format, Samples } from '../format.ts';
import { LAST_PORT } from '../../registry/ranges.ts';
import { namedPort, portOf } from '../port.ts';
import { HTTP_REASON } from '../words.ts';
import { readWords } from '../readWords.ts';

/** What clients write in front of what the server said: FileZilla, curl -v, swaks. */
const LEAD = String.raw`^[\s<>|~=]{0,4}(?:(?:Response|Antwort|Réponse|Respuesta|Risposta|Reply|Server|S):\s{1,4})?`;
const SMTP_CODE = '(?:2(?:11|14|2[01]|35|5[0-2])|3[35]4|4(?:21|32|5[0-5])|5(?:0[0-4]|2[13]|3[0458]|41|5[0-6]|71))';
/** Enhanced status codes (RFC 3463). Only mail servers write them. */
const ENHANCED = String.raw`[245]\.\d{1,3}\.\d{1,3}(?![\w.])`;
const SMTP_WORDS =
  'e?smtp|starttls|relay(?:ing)?|mailbox|recipients?|sender|rcpt|mail from|helo|ehlo|greylist\\w*|dkim|spf|dmarc|data with|queued as|pipelining|8bitmime|chunking|size \\d+|auth (?:plain|login)';
const FTP_CODE =
  '(?:1(?:10|2[05]|50)|2(?:0[0-2]|1[1-5]|2[0-9]|3[0-4]|5[07])|3(?:3[1-6]|50)|4(?:2[156]|3[014]|5[0-2])|5(?:0[0-4]|3[0-7]|5[0-3]))';
const FTP_WORDS =
  "\\w{0,10}ftpd?|oops|passive mode|data connection|transfer (?:complete|aborted|ok|starting)|logged (?:in|on)|login (?:incorrect|or password|failed|successful|authentication)|specify the password|password required|directory|file (?:status|successfully|not found|unavailable)|pasv|epsv|pbsz|prot|too many connections|can't open|could not create|failed to open file|quit command|goodbye|permission denied|failed to establish connection";

/** A server that says who it is, or why not: its number is a code of the protocol, its port is not in the line. */
const SERVERS: readonly (readonly [name: string, service: string, form: RegExp])[] = [
  [
    'SMTP reply',
    'smtp',
    new RegExp(
      String.raw`${LEAD}${SMTP_CODE}[ -](?:${ENHANCED}|.{0,120}\b(?:${SMTP_WORDS})\b)|\b(?:smtp|said|responded|replied|response|reply)\b.{0,120}(?<![\w.])[245]\d\d[ -]${ENHANCED}|\bsmtp\b.{0,120}(?<![\w.])${ENHANCED}`,
      'i',
    ),
  ],
  ['FTP reply', 'ftp', new RegExp(String.raw`${LEAD}${FTP_CODE}[ -].{0,120}?(?<!\w)(?:${FTP_WORDS})(?!\w)`, 'i')],
  ['NNTP reply', 'nntp', new RegExp(String.raw`${LEAD}20[01] .{0,120}\b(?:nn[tr]p|posting)\b`, 'i')],
  // RFC 3261 §7: a status, or a request at whose end the version stands.
  [
    'SIP message',
    'sip',
    new RegExp(
      String.raw`${LEAD}SIP/2\.0 \d{3}\b|${LEAD}(?:REGISTER|INVITE|OPTIONS|BYE|ACK|CANCEL|SUBSCRIBE|NOTIFY|MESSAGE) sips?:\S`,
    ),
  ],
  ['RTSP message', 'rtsp', new RegExp(String.raw`${LEAD}RTSP/[12]\.0 \d{3}\b|\srtsps?://\S{1,200} RTSP/[12]\.0\s*$`)],
  // RFC 9051 §7.1: untagged, or with a tag in front.
  [
    'IMAP reply',
    'imap',
    /^\* (?:BYE|PREAUTH) |^\* OK (?:\[|.{0,80}\b(?:IMAP|ready)\b)|^[A-Za-z]{1,3}\d{1,6} (?:NO|BAD|OK) \[[A-Z]/,
  ],
  // RFC 1939, RFC 3206. Redis answers `+OK` as well, without a word.
  [
    'POP3 reply',
    'pop3',
    /^\+OK .{0,120}\b(?:POP3?|Dovecot|maildrop|messages?|octets|ready)\b|^-ERR \[(?:AUTH|SYS\/\w{4}|IN-USE|LOGIN-DELAY)\]/i,
  ],
  ['IRC reply', 'irc', /^:[\w.-]{1,63} \d{3} \S{1,60} (?:\S{1,60} ){0,4}:/],
  // What a boot ROM shows (Intel, PXE specification 2.1, appendix D).
  ['PXE, TFTP', 'tftp', /\bPXE-(?:E3\w|T0\d)\b/],
  ['DHCPv6 message', 'dhcpv6-server', /\bDHCPV6 (?:SOLICIT|ADVERTISE|REQUEST|CONFIRM|RENEW|REBIND|REPLY|RELEASE)\b/i],
  [
    'DHCP message',
    'bootps',
    /\bPXE-E(?:1[168]|5[12])\b|\bDHCP(?:DISCOVER|OFFER|REQUEST|ACK|NAK|DECLINE|RELEASE|INFORM)\b/,
  ],
  ['SSH banner', 'ssh', /^\W{0,4}SSH-[12]\.\d{1,2}-\S/],
  ['VNC banner', 'rfb', /^\W{0,4}RFB \d{3}\.\d{3}\b/],
];

/** Refusals of databases and directories, by their words. A socket's error in such a line decides what the line is. */
const REFUSALS: readonly (readonly [name: string, service: string, form: RegExp])[] = [
  [
    'PostgreSQL refusal',
    'postgresql',
    /\bno pg_hba\.conf entry for\b|(?<!system )\b(?:password|peer|ident|md5|scram\S{0,12}) authentication failed for user "|\bFATAL: {1,4}(?:(?:role|database|user) "[^"]{1,64}" does not exist|sorry, too many clients|remaining connection slots|the database system is )|^psql: error: could not translate host name /i,
  ],
  [
    'Redis refusal',
    'redis',
    /^\W{0,10}(?:\(error\) |[\w.]{1,80}: )?(?:NOAUTH|WRONGPASS|NOPERM|MISCONF|READONLY|LOADING) [A-Z]?[a-z]/,
  ],
  ['Oracle refusal', 'oracle', /\bORA-\d{5}\b/],
  ['LDAP refusal', 'ldap', /\bldap_\w{3,30}(?:\(\w{1,12}\))?: [A-Z]/],
];

/** How PostgreSQL writes who came (%r in log_line_prefix). */
const CLIENT = /[\d.:a-f]{2,45}\(\d{1,5}\)/g;
const role = 'destination';

/** Replies of servers, and refusals that name no port. */
export const REPLIES: readonly Format[] = [
  {
    // RFC 959 §4.1.2 (the port in two bytes) and RFC 2428 §3.
    name: 'FTP, passive mode',
    kind: 'connection',
    role,
    form: /\b22[79] .{0,60}\((?:(\d{1,3},\d{1,3},\d{1,3},\d{1,3}),(\d{1,3}),(\d{1,3})|\|\|\|(\d{1,5})\|)\)/,
    read: ([, address, high, low, port]) => {
      const number = port === undefined ? Number(high) * 256 + Number(low) : Number(port);
      const isPort = number > 0 && number <= LAST_PORT;
      const ports = isPort ? [portOf(number, number, { role, address: address?.replaceAll(',', '.') })] : [];
      return ports.length > 0 ? { ports } : undefined;
    },
  },
  ...SERVERS.map(([name, service, form]) => saidBy(name, service, form)),
  ...REFUSALS.map(([name, service, form]) => saidBy(name, service, form, true)),
  {
    // RFC 9112 §4. The line does not hold the server's port.
    name: 'HTTP status line',
    kind: 'unknown',
    form: new RegExp(
      String.raw`^\W{0,4}(?:HTTP/\d(?:\.\d)? [1-5]\d\d\b|(?:http |error |http error )?[1-5]\d\d (?:${HTTP_REASON}))`,
      'i',
    ),
    read: (_found, { folded }) => {
      const error = errorOf(folded);
      return { kind: error ? 'error' : 'unknown', error, ports: [] };
    },
  },
];

/**
 * A line that identifies a service by its words. A port in it counts more than the service's usual one.
 *
 * @param isRefusal whether a socket's error in the line decides what the line is
 */
function saidBy(name: string, service: string, form: RegExp, isRefusal = false): Format {
  return {
    name,
    kind: 'connection',
    role,
    form,
    read: (_found, line) => {
      if (isRefusal && errorOf(line.folded)) return undefined;
      const { ports } = readWords({ ...line, body: line.body.replace(CLIENT, ''), isQuery: false });
      const told = ports.filter(({ start }) => start !== undefined);
      return { ports: told.length > 0 ? told : [namedPort(service, { role }, line.resolve)] };
    },
  };
}

export const REPLY_SAMPLES: Samples = {
  'FTP, passive mode': '227 Entering Passive Mode (192,168,1,20,156,64).',
  'SMTP reply': ['550 5.1.1 <anna@example.org>: Recipient address rejected', '220 mx.example.org ESMTP Postfix'],
  'FTP reply': '220 (vsFTPd 3.0.5)',
  'NNTP reply': '200 news.example.org InterNetNews NNRP server INN 2.7.1 ready (posting ok)',
  'SIP message': ['SIP/2.0 407 Proxy Authentication Required', 'REGISTER sip:pbx.example.org SIP/2.0'],
  'RTSP message': 'RTSP/1.0 401 Unauthorized',
  'IMAP reply': '* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] Dovecot ready.',
  'POP3 reply': '+OK Dovecot ready.',
  'IRC reply': ':irc.example.org 433 * anna :Nickname is already in use',
  'PXE, TFTP': 'PXE-E32: TFTP open timeout',
  'DHCPv6 message': 'odhcpd[812]: DHCPV6 SOLICIT IA_NA from 0001000126a1 on br-lan: ok',
  'DHCP message': 'dhclient[611]: DHCPACK of 192.168.1.20 from 192.168.1.1',
  'SSH banner': 'SSH-2.0-OpenSSH_9.6',
  'VNC banner': 'RFB 003.008',
  'PostgreSQL refusal': 'FATAL:  password authentication failed for user "app"',
  'Redis refusal': 'NOAUTH Authentication required.',
  'HTTP status line': 'HTTP/1.1 502 Bad Gateway',
  'Oracle refusal': 'ORA-01017: invalid username/password; logon denied',
  'LDAP refusal': 'ldap_bind: Invalid credentials (49)',
};
