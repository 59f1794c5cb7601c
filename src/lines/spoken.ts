import { LAST_PORT } from '../registry/ranges.ts';
import { LEADS_TO, PORT_WORD } from './words.ts';

/** Longer texts are not typed: in them `to` stands between other things than the ends of a range. */
const LONGEST_TYPED = 64;

const LOW = String.raw`(?<![\w.:-])(\d{1,5})`;
const HIGH = String.raw`(\d{2,5})(?![\w:]|[.,]\d|-\d)`;
const PLURAL = '(?:range|ports|puertos|portas|porte|poorten|porty|порты|端口|埠|ポート|포트)';
const UNTIL = 'through|thru|until|till|bis|hasta|fino a|~';
const TO = 'to|auf|a|ate|al|tot|do|по|до|到|至|から';

/** `between 8000 and 8100`, of folded text. */
const BETWEEN = new RegExp(
  `(?<=(?<!\\p{L})(?:between|zwischen|entre|tra|tussen|miedzy|между) )${LOW}( (?:and|und|et|y|e|en|i|и) )${HIGH}`,
  'gu',
);
/** `ports 5000 to 5010`, `port range from 5000 to 5010`. */
const OF_PORTS = new RegExp(
  `(?<=${PLURAL}(?: (?:from|von|de|da|del|с))?[ :]{0,2})${LOW}( ?(?:${TO}|${UNTIL}) ?)${HIGH}`,
  'gu',
);
/** `udp 5000 to 5010` */
const TYPED = new RegExp(`${LOW}( ?(?:${TO}|${UNTIL}) ?)${HIGH}`, 'gu');
/** `5000:5100/tcp` in a command of ufw(8) or iptables(8); elsewhere a colon leads from one port to another. */
const IN_COMMAND = new RegExp(`${LOW}(:)(\\d{2,5})(?![\\w:.]|-\\d)`, 'g');
/** `ports 80 443 8080` */
const TYPED_LIST = new RegExp(`(?<=${PLURAL}[ :]{1,2})${LOW}(?: \\d{2,5})+(?![\\w:]|[.,]\\d|-\\d)`, 'gu');

const COMMANDS = /\b(?:ufw|ip6?tables) /;
const SPEAKS_OF_PORTS = new RegExp(`${PORT_WORD}|\\b(?:tcp|udp)\\b`, 'u');
/** One number takes the place of the other, or leads to it. */
const MOVES =
  /(?<!ex)chang|redirect|\bmap|\bmov|\bswitch(?:ed|ing) |replac|cambi|\bandern|umleit|umstell|redirig|\bmud|zmien|менять|измен|смен|перенаправ|改|変更/;
const FORWARDS = /forward|weiterleit|encaminh|reenvi|inoltr|проброс|转发|轉發|転送/;

/**
 * Ranges and lists that people write in words, with the signs that tools write: `5000 to 5010` with dashes, `ports 80
 * 443` with a comma, `change 22 to 2222` with the sign for both. The text keeps its length.
 *
 * @param folded a text about ports, without times and other numbers that look like ports
 */
export function withSigns(folded: string): string {
  if (COMMANDS.test(folded)) return folded.replace(IN_COMMAND, toRange);
  if (!SPEAKS_OF_PORTS.test(folded)) return folded;
  const isTyped = folded.length <= LONGEST_TYPED;
  const between = folded.replace(BETWEEN, toRange);
  if (MOVES.test(folded)) return isTyped ? between.replace(TYPED, toBoth) : between;
  const told = between.replace(OF_PORTS, toRange);
  if (!isTyped) return told;
  const listed = told.replace(TYPED_LIST, (list) => list.replaceAll(' ', ','));
  return listed.replace(TYPED, FORWARDS.test(folded) ? toBoth : toRange);
}

function toRange(whole: string, low: string, word: string, high: string): string {
  const isRange = Number(low) < Number(high) && Number(high) <= LAST_PORT;
  return isRange ? low + '–'.repeat(word.length) + high : whole;
}

/** The second number takes the place of the first, or is where it leads: both are ports. */
function toBoth(_whole: string, first: string, word: string, second: string): string {
  return first + LEADS_TO.repeat(word.length) + second;
}
