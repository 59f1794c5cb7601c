import { HTTP_REASON } from './words.ts';

/** Replaces each character that was taken out of a text, so that offsets stay the same. */
const FILLER = '·';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
/** In languages of Europe. These letters are words as well: a day and a year have to stand around them. */
const MONTH_ELSEWHERE =
  '(?:mai|jui|aou|avr|fev|mar|mae|okt|dez|des|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|out|mei|maj|янв|фев|мар|апр|ма[ия]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}{0,7}';
const CLOCK = String.raw`\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?`;
const ZONE = String.raw`(?:\s?(?:z|utc|gmt|cet|cest|[ap]m|[+-]\d\d:?\d\d))?(?!\w|[.:]\d)`;

/** Days and times of day, in the forms of logs and of people. */
const TIMES = [
  String.raw`(?<![\w.:])(?:(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?:[:-][0-9a-f]{2}){0,8}|(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2})(?![\w:])`, // a MAC address
  String.raw`(?<![\w.])\d{4}[-/.:]\d{1,2}[-/.:]\d{1,2}(?:[t _-]{1,2}${CLOCK})?${ZONE}`,
  String.raw`(?<![\w.])\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:[ ,:-]{1,3}${CLOCK})?${ZONE}`,
  String.raw`(?<![\w.])\d{1,2}\.?[-/ ](?:${MONTH}|${MONTH_ELSEWHERE})\.?[-/ ]\d{4}(?:[: ]${CLOCK})?${ZONE}`,
  String.raw`(?<![a-z])${MONTH}\.? {1,2}\d{1,2}(?:st|nd|rd|th)?(?:,? ?\d{4})?(?: ${CLOCK})?${ZONE}`,
  String.raw`(?<![\w.:])\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?${ZONE}`,
  String.raw`(?<![\w.:])\d{1,2}:\d\d ?(?:[ap]\.?m\b|uhr\b|gmt\b|utc\b)`,
  String.raw`(?<=\b(?:at|um|kl|om|a las|alle|vers) )\d{1,2}:\d\d(?!\w)`,
  // Hours and minutes beside something else. Two equal halves map a port to itself.
  String.raw`(?!^\S+$)(?<![\w.:\]"'=-]|(?:ports?|-p|publish)\s{1,2})(?!(\d\d):\1)(?:[01]?\d|2[0-3]):[0-5]\d(?![\w:/-]|[.]\d)`,
  String.raw`^\s{0,8}(?=.{0,40}\*)(?:[\d*][\d*,/-]{0,20}\s{1,4}){5}(?=\S)`, // crontab(5)
  String.raw`(?<![\w.])\d{1,4}(?:年|月|日|時|时|分|秒|년|월|일|시|분|초)`,
  String.raw`(?<![\w.:])\d+ ?(?:つ|個|个|回|件|台|人|개|명|회)`,
  String.raw`(?<![\w.])\d{10}\.\d{3}:\d{1,9}(?!\w)`, // an event of auditd(8)
  String.raw`(?<![\w.])\d{10,16}(?:\.\d{1,9})?(?!\w)`,
].map((source) => new RegExp(source, 'gu'));

/** Ports that are not of the network: of switches, bridges and buses, and names of a firewall's interfaces. */
const SOCKETS_OF_METAL = [
  /(?<![a-z])[a-z_]{0,12}(?:intf|interface|iface|ifname|inf|if)["']?[=:]\s?["']?[\w./:-]{1,40}/g,
  /\busb \d{1,3}-[\d.]{1,12}:?|\b(?:usb\d?|sfp\+?|serial|parallel|hdmi|sata|ata\d{1,2})[ -]port[ -]?\d{1,3}(?!\w)|\binterface port\d{1,3}(?!\w)/g,
  /\bport \d{1,3}(?=\([a-z][\w.-]{0,20}\) (?:entered|received|neighbor|failed)|:? is (?:now )?o(?:n|ff)-line|:? link (?:is )?(?:up|down))/g,
];

/** Ends of the names of files that compilers, interpreters and readers of configurations name with a line. */
const SOURCES =
  '[cm]?[jt]sx?|go|py|rb|rs|java|kt|php|c|cc|cpp|cxx|c\\+\\+|h|hpp|cs|vb|swift|scala|exs?|lua|pl|sh|ps1|vue|svelte|astro|dart|s?css|html|\\w{0,4}proj|ya?ml|toml|conf|cfg|ini';

/** Places in source code, and tags of images. */
const PLACES = [
  ...SOCKETS_OF_METAL,
  /\bfritz!?box (?:fon |wlan |cable ){0,3}(?:40[2-6]0|5[4-6][39]\d|6[3-8]\d0|7[1-6]\d\d)(?!\w)/g, // models of AVM's routers
  /^\W{0,6}\w{2,20} +\d{1,3}:\d{1,3} +[01] +[\d.,]+[bkmgt]/g, // lsblk(8)
  /^\s{0,4}:[\w.-]{1,60} \S{1,12} \[\d+:\d+\]/g, // a chain of iptables-save, with its counters
  /\burn:[\w:.-]{1,200}/g, // RFC 8141
  /^\s{0,8}(?:unix|u_str|u_dgr|u_seq|nl|p_raw|p_dgr|v_str)\s{1,12}\S.{0,400}/g, // sockets of other families, with inodes
  new RegExp(String.raw`(?<![\w/.-])[\w/.@-]{1,120}\.(?:${SOURCES}):\d{1,6}(?::\d{1,6})?`, 'g'),
  // Line and column in brackets: TypeScript, MSBuild (https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks), Chromium.
  new RegExp(String.raw`\.(?:${SOURCES})\(\d{1,6}(?:,\d{1,6}){0,3}\)`, 'g'),
  /\[(?:\d{1,9}[:/]){0,2}\d{4}\/\d{6}(?:\.\d{1,9})?:(?=[a-z])/g, // process, thread, day and time: base/logging.cc of Chromium
  /\bnode:[\w/]{1,60}:\d{1,6}(?::\d{1,6})?/g,
  /\[\d+:\d+:\d+\]/g, // a sensor's rule
  /(?<=\w)\[\d+:\d+\]/g, // process and thread
  /\bsips?:[\w.+-]{1,60}@/g, // whom a call is for
  /(?<![\w.:])[\da-f]{0,4}:[\da-f]{0,4}:[\da-f:]{0,36}\/\d{1,3}(?!\w)/g, // a network of IPv6
  /\bid [\da-f]{4}:[\da-f]{4}\b/g, // lsusb(8)
  /^[\w.-]{1,32}:[x*!]{1,2}:\S{1,200}/g, // passwd(5), group(5), shadow(5)
  /^(?![\w.-]{0,60}(?:port|listen|bind|addr|http|tcp|udp|ssl|tls))[a-z]\w{0,30}[_.][\w.-]{1,60}(?:\s?=\s?|:\s{1,40})\d+(?=\s|$)/g, // a setting
  /\{[a-z_][\w.]{0,80}:\d{1,6}\}/g, // a module of Python
  /(?<![\w.])[\w-]{0,60}-(?:sha\d{0,3}|gcm|ccm|chacha\w{0,6}|poly\w{1,6}):\d{2,3}(?!\d)/g, // a cipher and its strength
  /@\w{1,60}:[\w/]{1,60}:\d{1,6}\b/g, // Erlang
  /\b\d{1,9} \[(?:note|warning|error|system)\]/g, // a thread of MySQL
  /\[[\da-f]{4,8}:[\da-f]{4,8}-[\da-f]{3,12}\]/g, // process and thread
  /\[c\d+(?:[.:]\d+){0,5}\b/g, // a connection in Apple's log
  /(?<=(?:\b(?:image|pull|push|tag)[\s:="']{1,3}|^\s{0,8}from )(?:[\w.-]{1,80}(?::\d{1,5})?\/){0,4}[\w.-]{1,80}):[\w.-]{1,60}(?![\w/.-])/g,
];

/** What is counted or measured by the number in front of it. */
export const UNITS =
  '[nuμm]?s|msec|sec(?:s|\\.|onds?)?|min(?:s|\\.|ut\\w*)?|hr?s?|hours?|days?|weeks?|months?|years?|sekund\\w*|stunde\\w*|tage?n?|heures?|jours?|segundos?|horas?|dias?|ore|giorni|uur|godzin\\w*|секунд\\w*|минут\\w*|час\\w*|秒|초|分|분|小时|時間|시간|[kmgt]?i?b|bytes?|bits?|баит\\w*|%|x|times?|packets?|hits?|hops?|(?:closed |open |filtered |tcp |udp ){0,2}ports|\\w+ions|requests?|errors?|files?|rows?|lines?|modules?|packages?|warnings?|tests?|items?|objects?|records?|messages?|hosts|nodes|pods|containers|devices|results?|\\p{L}{2,20}\\(s\\)|(?:failed )?(?:login )?attempts?|(?:failed )?logins?|retries|cores?|users?|workers?|threads?|received|transmitted|[kmgt]?hz|[kmg]?bit/s|[kmgt]?bps|bpm|rpm|fps|dpi|px|h?pa|mah|k?wh?|kg|km|mm|cm|°[cf]?|℃|eur|usd|gbp|chf|€|\\$|£|ti|[78][neo][12]';
const COUNTED =
  'pid|process|sqlstate|errno|error|wsa\\w{2,20}|winerror|exception|(?:exit|status|error|return)?_?code|rc|status|exit|num|signal|line|row|col\\w*|job|worker|thread|goroutine|task|(?:a|e|f|s)?u?id|e?gid|session|ses|seq|ack|win|window|len|length|ttl|tos|mtu|mss|priority|weight|level|step|page|build|release|v|version|rfc|issue|slot|vlan|block|sector|inode|segment|rule|policy|type|count|total|size|offset|attempt|retry|after|node|fd|tos|prec|frag|exited|temp(?:erature)?|iso|article|section|chapter|artikel|kapitel|speed|device(?= number)|mode|flags|options|freq|channel|prefixlen|pmtu|battery|fan|bytes|octets|epoch|iteration|[rg]tx|iphone|ipad|pin|room|zimmer|seat|floor|sku|isbn|order|ticket|invoice|rechnung|price|preis';
/** Ends of the names of settings whose values are numbers of something else. */
const MEASURED =
  'connections|timeout|size|limit|retries|workers|threads|counts?|intervals?|buffers?|backlog|memory|requests|processes|children|clients|delay|period|expires?|lifetime|length|max-age';

/** A system and its version, a device and its model: no port unless the word for one stands beside it. */
const SYSTEMS =
  'windows|debian|ubuntu|fedora|rhel|centos|alma(?:linux)?|rocky(?: linux)?|opensuse|openwrt|freebsd|mac ?os|i(?:pad)?os|android|raspberry pi';

/** What is no port: durations, sizes, counts, processes, numbers of errors, versions, manual sections, identifiers. */
const OTHERS = [
  /\[\d+\/\d+\]|\(\d+\/\d+\)|(?<![\w.])(\d+)\/\1(?!\w)|\bbytes \d+-\d+\/[\d*]+/g, // how far something is
  /(?<![\w.:])\d{1,9} of (?:the )?\d{1,9}(?!\w)/g,
  new RegExp(String.raw`(?<![\w.:])(?:\d{1,20}\/)?\d{1,20}(?:[.,]\d{1,9})?\s?(?:${UNITS})(?![\p{L}\d])`, 'gu'),
  new RegExp(
    String.raw`(?<![a-z\d-])(?:${COUNTED})(?: code| id| no| nr| number|\.)?[\s:=#([\].-]{1,3}-?(?:0x[\da-f]{1,8}(?!\w)|\d+(?:/\d+)?)`,
    'g',
  ),
  new RegExp(
    String.raw`(?<![a-z\d])(?:[a-z]\w{0,30}[_.-])?(?:${MEASURED})["']?(?:\s{0,3}[=:]\s{0,3}|\s{1,3})["']?\d+(?!\w)`,
    'g',
  ),
  /\b[a-z_]\w{0,40}\(\d\)/g,
  /\b500 (?=oops\b)/g,
  /\(0x[\da-f]{1,8}\)/g,
  // Versions of today; 20 to 25 are asked for as ports.
  new RegExp(String.raw`\b(?:${SYSTEMS}) (?:1?\d|26|4[0-4])(?![\w.,:/-])|\bwindows server 20\d\d(?!\w)`, 'g'),
  /(?<=^\W{0,3}[a-z][\w-]{1,20}: )\(\d{1,3}\)(?= )/g, // a program's exit code (curl(1))
  /\bsegfault at [\da-f]{1,16} ip [\da-f]{1,16} sp [\da-f]{1,16}/g,
  /\b(?:tracking|serial|account|customer|card|licen[cs]e|product|part) (?:no\.?|number|key|id)[: ]{1,3}.{0,60}/g,
  /\b(?:groups?|gruppen|groupes|grupos|gruppi)=[\w(),-]{1,200}/g, // id(1)
  /\+\d{1,3}[ (/.-]{1,2}\d[\d ()/.-]{4,20}|\b(?:tel|phone|telefon|fax)[.: ]{1,3}[\d(][\d ()/-]{5,20}/g,
  /\b[a-z]{2}\d\d(?: [a-z\d]{4}){3,7}(?: [a-z\d]{1,3})?(?!\w)/g, // an account's number (IBAN)
  /[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}(?![\w.])/g, // a mail server's answer (RFC 3463)
  /(?<!\w)00\d{3}(?= \w{1,12}:)/g,
  /\[-?\d+\]|(?!^#\d+$)#\d+|\$\d+/g,
  /\bcve-\d+-\d+|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,30}|\b0x[0-9a-f]{5,20}/g,
  /(?<=\bhttp\/[\d.]{1,3}"? )\d{3}(?: (?:\d+|-))?/g,
  /\b(?:http|status|got|returned|response) [1-5]\d\d\b/g,
  new RegExp(String.raw`(?<![\w.:])[1-5]\d\d (?:${HTTP_REASON})`, 'g'),
  /(?<![\w.])v?\d+(?:\.\d+){1,5}(?:-[\w.]{1,30})?(?:\/\d{1,3})?/g,
];
const IN_BRACKETS = [/\(-?\d+\)|\(\d{1,5}(?=: )|(?<!\w)0x[\da-f]{1,8}(?!\w)/g];

const take = (patterns: readonly RegExp[]) => (text: string) =>
  patterns.reduce((left, pattern) => left.replace(pattern, fill), text);

/** The filler in place of a text, of the same length. */
export function fill(text: string): string {
  return FILLER.repeat(text.length);
}

/** Hides days, times of day and hardware addresses, whose parts look like ports. */
export const hideTimes = take(TIMES);
/** Hides places in source code (`main.go:42`) and tags of images (`image: postgres:16`). */
export const hidePlaces = take(PLACES);
/** Hides every other number that is no port. */
export const hideOthers = take(OTHERS);
/** Hides the number of an error in a line that reports one: numbers in brackets, and hexadecimal ones. */
export const hideBracketed = take(IN_BRACKETS);
