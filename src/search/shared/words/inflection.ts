/** Endings of English words, the longest first, and what stands in their place: words that differ only in these are one. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['ations', 'ate'],
  ['ation', 'ate'],
  ['ctions', 'ct'],
  ['ction', 'ct'],
  ['ctors', 'ct'],
  ['ctor', 'ct'],
  ['ings', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ing', ''],
  ['ed', ''],
  ['es', 'e'],
  ['s', ''],
];

/** Shorter words are names and abbreviations, of which the last letter is no ending: `dns`, `nas`. */
const SHORTEST = 5;

/** Of these the last letter says that TLS is around them. */
const OVER_TLS = /^(?:amqp|ftp|http|imap|irc|ldap|mqtt|nntp|rtmp|rtsp|sip|smtp|telnet)s$/;

/** What an English word is without its ending: `forwarding`, `forwarded` and `forward` are one. */
export function stem(word: string): string {
  if (word.length < SHORTEST || word.endsWith('ss') || OVER_TLS.test(word)) return word;
  const found = ENDINGS.find(([ending]) => word.endsWith(ending) && word.length - ending.length >= 3);
  if (!found) return withoutFinalE(word);
  const [ending, instead] = found;
  const start = word.slice(0, -ending.length);
  // running → run, but calling → call
  const single = ending.startsWith('ing') || ending === 'ed' ? start.replace(/([bdgmnprt])\1$/, '$1') : start;
  return withoutFinalE(single + instead);
}

/** `cache` and `caching` meet at `cach`. */
function withoutFinalE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** Whether two words are one, but for an ending. */
export function isSameWord(one: string, other: string): boolean {
  return one === other || stem(one) === stem(other);
}

/** Whether a word stands among others, in whatever form. */
export function hasWord(words: readonly string[], word: string): boolean {
  return words.some((other) => isSameWord(word, other));
}
