/** The word for a port in folded text; what comes behind it is an ending (`ports`, `порта`, `puertos`). */
export const PORT_WORD =
  '(?<!trans|sup|im|ex|pass|air|rap|com|re)(?:port|puert|poort|порт|ポート|端口|連接埠|通訊埠|埠|포트|منفذ|منافذ|بورت|پورت|درگاه|पोर्ट|cong|anschluss|baglanti noktasi|θυρα|פורט|พอร์ต)';

/** A number as people write ports: decimal or, with its mark, hexadecimal. */
export const NUMBER = '(?:0x[0-9a-f]{1,4}|\\d{1,9})';

/** A port or a range. */
export const NUMBERS = `${NUMBER}(?:\\s?(?:-|–|—|\\.\\.)\\s?${NUMBER})?`;

const ASKS =
  /[?؟](?=[\s"')]|$)|^(?:what|which|who|whose|how|why|where|is|are|can|does|do|should|was|welche\w?|wer|wie|warum|wozu|ist|quel\w*|comment|pourquoi|est-ce|que|cual|como|por que|qual|quem|porque|che|quale|come|perche|welke|wat|hoe|waarom|jak|ktor\w*|co|dlaczego|что|какои|какие|как|почему|кто|зачем|що|якии|які|як|чому|ktery|proc|hangi|nasil|neden|ne|何|どの|なぜ|什么|什麼|哪个|哪些|如何|怎么|为什么|무엇|어떤|왜|ما|كيف|لماذا|چه|چرا|चूंकि|क्या|कैसे|क्यों|cai gi|tai sao|lam sao|apa|bagaimana|kenapa|vilken|vad|hur|varfor)(?=\s|$)/;

/** Whether a folded text asks something. */
export function isQuestion(folded: string): boolean {
  return ASKS.test(folded);
}

const WAITS =
  /\b(?:listen(?:ing|s)?|running (?:on|at)|started (?:on|at|server)|serving|bound to|ready|(?:local|network): {1,4}http|tomcat (?:started|initialized))\b|lausch|abhor|ecoute|escuch|escut|ascolt|luister|nasluch|слуша|прослухов|dinl|リッスン|待ち受け|监听|監聽|수신 ?대기|يستمع|सुन रहा|lang nghe|mendengarkan|lyssnar/;

/** Whether a folded text says that something waits on a port. */
export function tellsOfListener(folded: string): boolean {
  return WAITS.test(folded);
}
