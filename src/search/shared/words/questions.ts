import { fold } from '../fold.ts';

/*
 * Words by which people ask about ports, folded: they say nothing about which port is meant. Those that say that all
 * ports of something are wanted are listed apart.
 *
 * Only languages in Latin letters, Greek and Cyrillic are listed word by word. In other scripts whatever stands beside a
 * name in Latin letters is part of the question (`query.ts`), as there are no spaces to part the words by.
 */

/** By language, the words of a question about a port. */
const ASKING = {
  en:
    'a an and any are at be s t by can could default do does for from get has have how i in is it its listen listening ' +
    'listens look lookup me my need needed needs nr no number numbers of off on open opened or port prot protocol run ' +
    'running runs service should standard tell that the their this to use used uses using we what whats when where ' +
    'which who why will with work works you your find network given tcp/ip',
  de:
    'der die das dem den des ein eine einen fur von auf im ist sind hat nutzt benutzt verwendet nutzen verwenden ' +
    'lauft welche welcher welchen welches was wofur wozu wie wo ich man standard standardport portnummer anschluss ' +
    'freigeben offnen geoffnet und mit bei zu zum',
  fr:
    'le la les un une des du de d l qu que quel quelle quels quelles est ce qui sert a pour par defaut sur utilise ' +
    'utilisent utiliser faut il je mon ma numero quoi comment ou et avec en dans',
  es:
    'el la los las un una de del al que cual cuales es son para por defecto predeterminado sirve usa usan utiliza ' +
    'utilizan en se mi como y con puerto numero abrir tiene',
  pt: 'o os as um uma do da dos das ao qual quais e sao serve usa usam utiliza padrao no na meu com porta numero tem abrir',
  it: 'il lo gli i uno di del della dello che quale quali e sono usa usano utilizza predefinita serve come nel per con porta numero aprire',
  nl: 'de het een van voor welk welke wat is zijn heeft heb gebruikt gebruiken standaard op mijn hoe waar poort poortnummer moet',
  pl: 'jaki jakie jakich jaka co to jest ma uzywa korzysta na do domyslny dla jak numer portu',
  ru:
    'какой какая какие каких какого что это за у в на для от по как где нужен использует используют использовать порт ' +
    'порта порту портом номер умолчанию слушает зачем сервера сервер открыт',
  uk: 'який яка які яких що це для в у на за від як де використовує порт порту номер замовчуванням',
  tr: 'hangi nedir ne icin mi kac varsayilan kullanir kullaniyor portu portunu ve ile bir kullanilir',
  id: 'apa yang untuk dari mana berapa adalah di bawaan digunakan oleh nomor',
  vi: 'cong nao la gi cua cho mac dinh so dung',
  sv: 'vilken vilka vad ar for till som anvander anvands standard portnummer pa jag',
  da: 'hvilken hvilke hvad er til som bruger standard portnummer pa jeg',
  no: 'hvilken hvilke hva er til som bruker standard portnummer pa jeg',
  fi: 'mika mita mitka on kayttaa portti portin oletus',
  cs: 'jaky jake ktery ktere co je na pro pouziva vychozi portu cislo',
  hu: 'milyen melyik mi az egy hasznal portot port szama alapertelmezett kell',
  ro: 'care ce este sunt pentru foloseste implicit portul pe de',
  el: 'ποιο ποια ποιες τι ειναι για το το η την χρησιμοποιει θυρα πορτα προεπιλεγμενη στο του',
};

/** By language, the words that ask for all ports that something needs. */
const ALL_OF_THEM = {
  en: 'ports required requirement requirements require requires needs need firewall prots porst',
  de: 'ports braucht brauchen benotigt benotigen benotigte notig firewall freigeben',
  fr: 'ports necessaires necessaire ouvrir besoin faut parefeu',
  es: 'puertos necesita necesitan necesarios necesito requiere cortafuegos',
  pt: 'portas precisa precisam necessarias requer requeridas',
  it: 'porte servono necessarie necessita richiede richieste',
  nl: 'poorten nodig vereist vereiste',
  pl: 'porty portow potrzebuje wymaga potrzebne wymagane otworzyc',
  ru: 'порты портов нужны нужно нужен открыть требует требуются необходимы пробросить',
  uk: 'порти портів потрібні потрібно відкрити потребує',
  tr: 'portlar portları portlari gerekli gerekiyor gerekir acmali',
  id: 'dibutuhkan diperlukan butuh perlu membuka',
  vi: 'can mo',
  sv: 'portar behover kravs oppna',
  da: 'porte behover kraeves abne',
  no: 'porter trenger kreves apne',
  fi: 'portit portteja tarvitsee tarvitaan',
  cs: 'porty potrebuje vyzaduje potrebne otevrit',
  hu: 'portok portokat szukseges nyitni',
  ro: 'porturi porturile necesita necesare',
  el: 'θυρες πορτες χρειαζεται χρειαζονται',
};

/** The same in scripts without spaces, or in which the word is only a part: what the text holds. */
const ALL_OF_THEM_WITHIN =
  '哪些 需要 开放 開放 必要 ポート一覧 필요 열어 المنافذ منافذ يحتاج پورتها پورتهای نیاز چه‌پورت चाहिए आवश्यक צריך ต้อง'
    .split(' ')
    .map(fold);

/**
 * Words of a question in scripts without spaces, the longest first: "端口" behind a name, "ポート番号". They part the names
 * that stand between them.
 */
const ASKING_WITHIN =
  '是什么端口 是什麼連接埠 使用什么端口 用什么端口 是多少 是什么 是什麼 哪个端口 哪個連接埠 什么端口 什麼連接埠 默认端口 預設連接埠 預設埠 端口号 端口號 通訊埠 連接埠 连接埠 端口 ' +
  '埠號 默认 默認 預設 多少 ポート番号 ポート開放 ポート は何番 何番 デフォルト 開放 番号 기본포트 포트번호 포트 번호 기본 몇번 무슨 सर्वर पोर्ट';

const WITHIN = new RegExp(
  ASKING_WITHIN.split(' ')
    .map(fold)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/** A folded text in a script without spaces, without the words of a question in it. */
export function withoutAskingWithin(folded: string): string {
  return folded.replace(WITHIN, ' ');
}

function wordsOf(lists: Record<string, string>): Set<string> {
  return new Set(Object.values(lists).flatMap((words) => words.split(' ')));
}

const WANT_ALL = wordsOf(ALL_OF_THEM);
const ASK = new Set([...wordsOf(ASKING), ...WANT_ALL]);

/** Whether a word belongs to a question about ports, whatever the port. */
export function isAsking(word: string): boolean {
  return ASK.has(word);
}

/** Whether a text asks for all ports that something needs. The word "ports" beside a name alone does not yet ask. */
export function asksForAll(folded: string, words: readonly string[]): boolean {
  const isAsked = words.some((word) => WANT_ALL.has(word)) && words.filter(isAsking).length > 1;
  return isAsked || ALL_OF_THEM_WITHIN.some((text) => folded.includes(text));
}

/** Whether a text is the beginning of the word "port", which many queries start with. */
export function isUnfinished(folded: string): boolean {
  return folded.length > 0 && 'ports'.startsWith(folded) && folded !== 'port' && folded !== 'ports';
}
