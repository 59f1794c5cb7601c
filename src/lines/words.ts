/** The word for a port in folded text; what comes behind it is an ending (`ports`, `порта`, `puertos`). */
export const PORT_WORD =
  '(?<!trans|sup|im|ex|pass|air|rap|com|re)(?:port|puert|poort|порт|ポート|端口|連接埠|通訊埠|埠|포트|منفذ|منافذ|بورت|پورت|درگاه|पोर्ट|cong|anschluss|θυρα|פורט|พอร์ต)';

/** A number as people write ports: decimal or, with its mark, hexadecimal. */
export const NUMBER = '(?:0x[0-9a-f]{1,4}|\\d{1,9})';

/** Parts two ports of which one takes the place of the other, or leads to it: see `withSigns`. No text has it. */
export const LEADS_TO = '›';

/** A port or a range. */
export const NUMBERS = `${NUMBER}(?:\\s?(?:-|–+|—|\\.\\.)\\s?${NUMBER})?`;

const ASKS =
  /(?<!=)[?؟](?=[\s"')]|$)|^(?:wh\w{1,3}|how|is|are|can|do|does|should|welche\w?|we[rn]|wie|wa[st]|warum|quel\w*|comment|pourquoi|que|cual|como|por|qual|che|come|perche|welke|hoe|jak|co|что|како\w|какие|как|почему|які|як|hangi|nasil|neden|ما|كيف|لماذا|چه|apa|bagaimana|vilken|hur)(?=\s)|[何哪怎왜]|なぜ|什[么麼]|如何|무엇|어떤|چرا|क्या|कैसे|tai sao|la gi/;

/** Whether a folded text asks something. */
export function isQuestion(folded: string): boolean {
  return ASKS.test(folded);
}

const WAITS =
  /\b(?:listen(?:ing|s|er on)?|running (?:on|at)|#?start(?:ed|ing)?|waiting for conn\w*|publish_address|serving|bound to|ready|tomcat \w+|(?:local|network): {1,4}http)\b|lausch|abhor|ecoute|escuch|escut|ascolt|luister|nasluch|слуша|прослух|dinl|リッスン|待ち受け|监听|監聽|수신 ?대기|lyssnar/;

/** Whether a folded text says that something waits on a port. */
export function tellsOfListener(folded: string): boolean {
  return WAITS.test(folded);
}

/** How the reasons begin that stand behind a status of HTTP (RFC 9110 §15). */
export const HTTP_REASON =
  'not (?:found|modified|implemented|acceptable)|forbidden|unauthorized|bad (?:request|gateway)|gateway time-?out|internal server|service (?:temporarily )?unavailable|moved perm|too many requests|request (?:time-?out|entity)|method not';
