import { TRANSPORT_PATTERN } from '../registry/transports.ts';
import { ADDRESS, V4, V6 } from './address.ts';
import { fill, hideBracketed, hideOthers, hidePlaces, hideTimes, UNITS } from './hide.ts';
import { toTransport } from './protocol.ts';
import type { LinePort, Resolve, Role } from './reading.ts';
import { withSigns } from './spoken.ts';
import { LEADS_TO, NUMBER, NUMBERS, PORT_WORD } from './words.ts';

/** A port, or a name in a port's place, with its offsets in the text. */
export interface Mention {
  /** Where it stands in the text, its address included. */
  from: number;
  to: number;
  /** Whether something marks it as a port: an address, a transport, the word for a port. */
  sure: boolean;
  /** Where its key says what the port does. */
  role: Role | undefined;
  start: number;
  end: number;
  name: string | undefined;
  /** Whether it is from a URL; where that has no port, its scheme is the name. */
  isUrl: boolean;
  transport: LinePort['transport'];
  address: string | undefined;
}

/** What was found in a folded text, and what is left of it. */
export interface Mentions {
  found: Mention[];
  rest: string;
}

const TRANSPORTS = TRANSPORT_PATTERN;
const AFTER = String.raw`(?![\w]|[.:]\w)`;
const ITEM = String.raw`(?:${NUMBERS}|[a-z][\w-]{1,30})`;

/** Keys that say what a port does: options, fields of logs, settings, whatever sign stands before the value. */
const KEYS: readonly (readonly [role: Role, key: string])[] = [
  [
    'forwarded',
    String.raw`(?<=:)toport|to-(?:ports?|destination)|connectport|(?:dnat|redirect)(?: ip6?)? to|redir ports|to(?=:\S)`,
  ],
  [
    'source',
    String.raw`s(?:rc|ource)?[ _.-]?p(?:or)?t(?:s|[_-]?ranges?)?|id\.orig_p|client[_-]?port|src(?==[\d.]*:\d)`,
  ],
  [
    'destination',
    String.raw`(?:src_)?d(?:st|est(?:ination)?)?[ _.-]?p(?:or)?t(?:s|[_-]?ranges?)?|(?:from|to|remote)[_-]?port|id\.resp_p|service(?=["']?\s?[:=]\s{0,2}["']?\d)|dst(?==[\d.]*:\d)`,
  ],
  ['listening', String.raw`listen(?:[_-]?port|stream|datagram)|local[_-]?port|containerport`],
  ['published', String.raw`published|(?:node|host|ext)port|external(?: port)?`],
  ['inside', String.raw`(?:target|mapped)port|target(?=:)`],
];
const KEYED = KEYS.map(
  ([role, key]) =>
    [
      role,
      global(
        String.raw`(?<![\w.])(?:--?)?(?:${key})["']?(?:\s{0,20}[=:]{1,2}\s{0,20}|\s{1,12}[!=]?)[[{(]{0,2}\s?["']?(?:(?<a>${V4}|\[[^\]\s]{1,60}\]|\*)?:)?(?<l>${ITEM}(?:,\s?${ITEM}){0,40}(?::\d{1,5}(?![\d:]))?)(?:/(?<t>${TRANSPORTS}))?`,
      ),
    ] as const,
);

/**
 * Addresses with ports, the most specific patterns first. Groups: `a` address, `p` number or range, `n` name, `t`
 * transport.
 */
const ENDPOINTS = [
  // A URL. Without a port its scheme is the name of a service.
  String.raw`(?<![a-z\d])(?:jdbc:)?(?<n>[a-z][a-z\d+.-]{1,20}):(?:thin:@)?//(?:[^\s/?#@]{0,100}@)?(?<a>\[[^\]\s]{0,60}\]|[^\s/?#:,;'"()\]]{0,200})(?::(?<p>\d{1,9}))?(?:/[^\s'",)]*)?`,
  String.raw`\[(?<a>[^\][\s]{1,60})\][:.](?<p>${NUMBERS})${AFTER}`,
  String.raw`\[ ?(?:'any'|(?<a>${ADDRESS})) ?<ipv[46]> (?<p>\d{1,5})\]`, // SQL Server
  String.raw`\{(?:\d{1,5},\s?){3,7}\d{1,5}\},\s?(?<p>\d{1,5})\}`, // an address of Erlang
  String.raw`(?<![\w.])(?:(?<t>tcp|udp)[46]?|sips?|net|inet|ipv4|addr):(?<a>${V4}|\[[^\]\s]{2,60}\]|\*)?:(?<p>\d{1,5})${AFTER}`, // Net-SNMP, SIP, avrdude
  String.raw`(?<![\w.])(?<t>tcp):(?<a>[a-z][\w.\\-]{0,100}),\s?(?<p>\d{1,5})(?![\w.])`, // SQL Server's clients
  String.raw`/dev/(?<t>tcp|udp)/(?<a>[^\s/]{1,100})/(?<p>\d{1,5})(?!\w)`, // bash(1)
  String.raw`\b(?:in|out)bound\|(?<p>\d{1,5})\|`, // a cluster of Envoy, as Istio calls it
  String.raw`\bv[12]:(?<a>${V4}|\[[^\]\s]{2,60}\]):(?<p>\d{1,5})/\d{1,10}(?!\w)`, // Ceph
  // VNC has two colons before a port, one before a display.
  String.raw`(?<![\w.:])(?<a>${V4})(?: ?::? ?|[.#@]|["']?, {0,2}(?=\d+\))|\()(?<p>${NUMBERS})${AFTER}`,
  String.raw`(?<![\w.:])(?<a>${ADDRESS}|localhost|(?=[\w-]{0,60}[.\d])[a-z\d-][\w.-]{1,100}|(?<=\b(?:host|to|server|at|on|from)[ :="'([]{1,3})[a-z][\w-]{1,60})["'\]),]{0,2},? (?:\(${ADDRESS}\),? )?(?:on )?port:? (?<p>${NUMBER})${AFTER}`,
  String.raw`(?<=\blisten\()(?<a>[^\s,()]{1,60}), (?<p>\d{1,5})(?=\))`,
  String.raw`(?<=\(["'])(?<a>[^'"\s]{0,100})["'], (?<p>\d{1,5})(?=[,)])`,
  // Linux writes IPv6 without brackets: :::22, ::1:631.
  String.raw`(?<![\w:])(?<a>::ffff:${V4}|::\d?):(?<p>\d{1,5})(?![\w:.])`,
  String.raw`(?<![\w*])(?<a>\*)[:.](?<p>${NUMBERS})${AFTER}`,
  String.raw`(?<![\w.*-])(?:(?<a1>${V4}|\*)[:.]|(?<a>localhost|[\w-]{1,60}\.[a-z][\w.-]{1,100}):)(?<n>[a-z][\w-]{1,30})(?![\w.:(/-])`,
  // A host name. Words that tools write before other kinds of numbers are left out.
  String.raw`(?:(?<![\w.@/-])|(?<=\w/)(?=[\w.-]{1,80}:\d{3})|(?<=(?:^|\s)//))(?!(?:[a-z_-]{0,20}port|${TRANSPORTS}|err\w*|code|line|col|pid|id|status|exit|test|seq|len|v|version|packet|byte|dropped|overrun|frame|carrier|collision|txqueuelen|mtu|metric|event|command|acl|sco|cef|leef|interrupt|link|build|release|revision|priority|severity|rule|size|length|count|total|offset|ttl)s?:)(?<a>(?=[\w.-]{0,60}[a-z])\w[\w.-]{0,100}):(?<p>${NUMBERS})(?:/(?<t>${TRANSPORTS}))?(?![\w]|[.:]\d|::)`,
  String.raw`(?<![\w.:)\]]|\w["'])(?<a>):(?<p>${NUMBERS})(?:/(?<t>${TRANSPORTS}))?(?![\w]|[.:]\d)`,
].map(global);

const ALSO = '(?:and|or|und|oder|et|y|e|en|i|и)';
const LIST = String.raw`${NUMBERS}(?:(?: ?[,&/] ?| ${ALSO} |${LEADS_TO}+)${NUMBERS}){0,20}`;

/** Numbers beside a transport: `443/udp`, `443udp`, `udp/443`, `tcp:443`, `80,443/tcp`, `udp 500 and 4500`. */
const WITH_TRANSPORT = [
  String.raw`(?<![\w.:-])(?<p>${NUMBERS}(?:(?:,| ${ALSO} )${NUMBERS}){0,20})(?: ?/ ?|:)?(?<t>${TRANSPORTS})(?![\w])`,
  String.raw`(?<![\w.])(?<t>${TRANSPORTS})(?!(?:4|6|46)(?!\d))(?: ?/ ?|:| {1,2})?(?<p>${NUMBERS}(?:(?:(?:, ?| ${ALSO} |${LEADS_TO}+)\d{2,5}(?![\d/.:-]\w)){1,20}(?! ?(?:${UNITS})(?![\p{L}\d])))?)(?![\w]|[.:]\d)`,
  String.raw`(?<![\w.:])(?<p>${NUMBERS})(?=:\d{1,5}(?![\w:]|\.\d))`, // the first half of 8080:80
  String.raw`(?<=·):(?<p>${NUMBERS})(?![\w.:])`, // and the second
].map(global);

/** Numbers beside the word for a port. */
const WITH_WORD = [
  String.raw`${PORT_WORD}\p{L}{0,4}(?:\(s\))?["'\]]?(?:[ :=#>"'([]{0,3}(?:number|nummer|numero|range|(?:range )?(?:from|between|von|zwischen|entre|с)|is|ist|tcp|udp|no\.?|nr\.?|n[°o]|номер|号|番号|號|번호))?[\t :=#>"'([{]{0,24}(?<p>${LIST})(?![\w]|[.]\d|:\d)`,
  String.raw`\(tried (?<p>${NUMBERS})(?:-\d{1,5}){0,20}(?= on host |\))`, // get-port-please, of Nuxt
  String.raw`(?<![\w.:-])(?<p>${NUMBERS})(?:-?(?:er|as|es|os|ös|tym|ym|ego))?[ -]{0,2}(?:番|号|號|번|numarali|nolu|no'lu|-?и|-м)? ?${PORT_WORD}(?!s\b)`,
].map(global);

/** A number that stands for itself: no part of a name (netrjs-1, cl/1, z39.50) or of a version (1.20). */
const BARE = [String.raw`(?<![\w.+*:·-]|[a-z]/)(?:(?<=^|\s)(?<minus>-))?(?<p>${NUMBERS})(?!\w|[.+*-]\w|/[a-z]|·)`].map(
  global,
);

const ADDRESSES = global(String.raw`(?<![\w.:])(?:${V6}|${V4})(?:/\d{1,3})?(?![\w:])`);

function global(source: string): RegExp {
  return new RegExp(source, 'gu');
}

/** How a text is to be searched for ports. */
export interface Search {
  /** Whether numbers that stand alone may be ports where there is none that is surer. */
  bare: boolean;
  /** Whether numbers in brackets are those of errors. */
  hasError: boolean;
  /** Whether a key is followed by names that `resolve` need not know. */
  names: boolean;
  resolve: Resolve;
}

/** Finds what can be a port in a folded text, by the words and signs around it. */
export function findMentions(folded: string, search: Search): Mentions {
  const found: Mention[] = [];
  const timeless = hideTimes(folded);
  let rest = withSigns(hidePlaces(timeless));
  const collect = (patterns: readonly RegExp[], sure: boolean, role?: Role) => {
    for (const pattern of patterns)
      rest = rest.replace(pattern, (...args) => taken(found, args, { sure, role }, search));
  };
  for (const [role, pattern] of KEYED) collect([pattern], true, role);
  collect(ENDPOINTS, true);
  collect(WITH_TRANSPORT, true);
  collect(WITH_WORD, true);
  rest = hideOthers(rest.replace(ADDRESSES, fill));
  if (search.hasError) rest = hideBracketed(rest);
  // What has a date or a time is no query.
  if (search.bare && found.length === 0 && timeless === folded) collect(BARE, false);
  return { found: found.sort((a, b) => a.from - b.from), rest };
}

type Groups = Partial<Record<'a' | 'a1' | 'n' | 'p' | 'l' | 't' | 'minus', string>>;

/** Adds what a pattern matched to the mentions, and returns the words that replace it in the text. */
function taken(
  found: Mention[],
  args: readonly unknown[],
  { sure, role }: Pick<Mention, 'sure' | 'role'>,
  { names, resolve }: Search,
): string {
  const { a1, a = a1, n, p, l, t, minus } = args.at(-1) as Groups;
  const [match, from] = [args[0] as string, args.at(-3) as number];
  const transport = toTransport(t);
  const isUrl = n !== undefined && match.includes('//');
  const about = {
    from,
    to: from + match.length,
    sure,
    role,
    isUrl,
    transport,
    address: a?.replace(/^\[|\]$|%.*/g, ''),
  };
  let count = 0;
  for (const [, name, low = '', high = low] of (l ?? p ?? schemeIn(n ?? '')).matchAll(SINGLE)) {
    const [start, end] = [Number(low), Number(high)].sort((x, y) => x - y) as [number, number];
    const number = name === undefined ? undefined : resolve(name, transport);
    if (name !== undefined && !number && !names) continue;
    if (name !== undefined) found.push({ ...about, start: number ?? NaN, end: number ?? NaN, name });
    else if (minus) found.push({ ...about, start: -end, end: -start, name });
    else found.push({ ...about, start, end, name });
    count++;
  }
  // The scheme of a URL is a name to look for, even where its number is not known.
  if (isUrl && n && !p) return schemeIn(n).padEnd(n.length) + fill(match.slice(n.length));
  return count > 0 ? fill(match) : match;
}

/** `mongodb+srv`, `mysql+pymysql`: the service stands in front, unless another one carries it (`git+ssh`). */
function schemeIn(scheme: string): string {
  const [first = scheme, second = ''] = scheme.split('+');
  return /^(?:ssh|https?)$/.test(second) ? second : first;
}

const SINGLE = new RegExp(`([a-z][\\w+.-]*)|(${NUMBER})(?:\\s?(?:-|–+|—|\\.\\.|:)\\s?(${NUMBER}))?`, 'g');
