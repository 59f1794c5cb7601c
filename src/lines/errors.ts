import type { LineError } from './reading.ts';

/** Words that say by themselves that a port is taken; words for "already", "just now"; words for "used". */
const TAKEN =
  'in verwendung|belegt|en uso|em uso|in uso|ocupad|occupat|in gebruik|w uzyciu|zajet|занят|заинят|obsazen|kullanimda|使用中|占用|佔用|사용 ?중|قيد الاستخدام|upptag|i brug|i bruk|kaytossa|hasznalatban|foglalt';
const ALREADY =
  'bereits|schon|deja|en cours|\\besta\\b|\\bja\\b|\\bgia\\b|\\bal\\b|juz|уже|вже|\\bje\\b|zaten|既に|已|被|이미|بالفعل|حال|पहले|đang|đa |sudah|telah|redan';
const USED =
  'verwendet|benutzt|utilis|\\busand|\\busad|utiliz|gebruikt|uzywan|использ|використ|pouzivan|uzivan|kullan|使用|사용|مستخدم|استفاده|उपयोग|đuoc (?:su )?dung|digunakan|dipakai|anvand';
/** Windows' message for the same, which speaks of the address of a socket. */
const SOCKET_ADDRESS =
  'socketadres|yuva adres|adresy soketu|소켓 ?주소|通訊端位址|de so(?:cket|quete) \\(|di socket \\(|adresu gniazda|адреса сокета|套接字地址|ソケット ?アドレス';

/** Words for "cannot", for "connect" and for "reach", and what browsers say of a site in other languages. */
const CANNOT =
  '(?:kann? (?:kein|nicht)|konnte|impossible d|no se (?:puede|pudo)|impossibile|nao (?:e|foi) possivel|nenhuma|kan (?:geen|niet)|nie (?:mozna|udalo sie)|nelze se|не ?(?:удает|удал|вдаєт|вдает|вдал)|det gick inte att|nem lehet|nem sikerult|nu (?:s-a putut|se poate)|δεν ειναι δυνατη|khong the|gagal|tidak (?:dapat|bisa)|无法|無法|تعذر|لا يمكن)';
const CONNECT =
  'verbindung|verbinden|connecter|joindre|conect|conexao|ligar|conness|raggiung|acce[ds]|acess|verbinding|bereik|polacz|pripoj|подключ|соедин|доступ|підключ|з.єдна|ansluta|csatlakoz|kapcsol|συνδεση|προσβαση|ket noi|truy cap|terhubung|dijangkau|连接|访问|連|存取|اتصال|الوصول';
const UNREACHED =
  'keine verbindung|geen verbinding|verbindung.{0,60}(?:nicht moglich|fehlgeschlagen|nicht hergestellt)|ce site est inaccessible|connexion.{0,20}echoue|conexion ha fallado|connessione non riuscita|niet bereikbaar|nieosiagaln|neni dostupn|nedostupn|подключение не установлено|ulasilamiyor|baglan\\w{0,12}(?: kurul)?amad|kan inte nas|ikke adgang til|ei saada yhteytta|nem erheto el|nu poate fi accesat|接続できま|アクセスできま|接続に失敗|연결할 수 없|접속할 수 없|연결하지 못|连接失败|連線失敗|नहीं पहुंच|ไม่สามารถเชื่อมต่อ';

/**
 * How systems and runtimes word each error, in folded text; the first pattern that matches decides. The words of other
 * languages are those of glibc 2.36 (po/*.po) and of Windows.
 */
const SIGNS: readonly (readonly [LineError, RegExp])[] = [
  ['unsafe-port', /unsafe.?port|restricted network port|address is restricted|other than web browsing/],
  ['econnrefused', /econnrefused|connection[ _]?(?:to \S+ )?refused|refused to connect|was refused|actively refused/],
  [
    'etimedout',
    /timed[ _]?out|gateway time-?out|i\/o timeout|too long to respond|did not properly respond|timeout was reached|ns_error_net_timeout|(?:connect\w{0,3}|handshake|login|socket|read) timeout (?:occurred|expired|exceeded)/,
  ],
  [
    'econnreset',
    /econnreset|connection[ _](?:was )?reset|reset by peer|forcibly closed|dropped the conn|pr_(?:connect_reset|end_of_file)_error/,
  ],
  ['ehostunreach', /e(?:host|net)unreach|no route to host|network is unreachable|address_unreachable/],
  ['eaddrnotavail', /addrnotavail|assign requested address|not valid in its context/],
  [
    'eacces',
    /eacces|forbidden by its access|in a way forbidden|errno 13\b|privileged port|(?:bind|listen|socket|port)\b.{0,80}permission denied|permission denied.{0,80}\b(?:bind|listen|socket|port)\b|\{ name_bind \}/,
  ],
  [
    'eaddrinuse',
    /addr(?:ess)? ?in ?use|eaddrinuse|address(?:es)? (?:is )?already|only one usage of each|jvm_bind|already (?:allocated|in use|used)|already .{0,40}running on|\bin use\b|not available: exposing|\boccupied\b|free ports for the requested|(?:unable to|could ?n[o']t|cannot|can't|failed to) find (?:an? |any )?(?:available|free|open|empty|unused|random) ports?\b/,
  ],
  // errno of Linux, of macOS and of Windows (Winsock), behind the word that says so.
  ['eaddrinuse', numbered('10048', '98|48')],
  ['eacces', numbered('10013')],
  ['econnrefused', numbered('10061', '111|61')],
  ['etimedout', numbered('10060', '110|60')],
  ['econnreset', numbered('10054')],
  ['ehostunreach', numbered('10065|10051', '113')],
  ['eaddrnotavail', numbered('10049')],
  // The words of other languages.
  [
    'eacces',
    /zugriffsrechte|maniere interdite|no permitido por|proibida pelas|non consentite|访问权限|アクセス許可|правами доступа|uprawnienia/,
  ],
  [
    'eaddrnotavail',
    /angefordert|attribuer l|asignar la|atribuir o|assegnare l|verzochte|zadanego|запрошенныи|вказану адресу|pozadovanou|要求アドレス|请求的地址|所需的位址|요청한 주소|istenen adres|begard adress|đia chi đa yeu/,
  ],
  [
    'eaddrinuse',
    new RegExp(
      `${TAKEN}|(?:${ALREADY}).{0,30}(?:${USED})|(?:${USED}).{0,12}(?:${ALREADY})|utilise par|${SOCKET_ADDRESS}`,
    ),
  ],
  [
    'econnrefused',
    /abgelehnt|verweigert|refusee|n'autorise pas la connexion|rehusad|rechazad|rechazo\b|denego expresamente|recus(?:ad|ou)|rifiut|negato la conn|geweigerd|odrzuc(?:on|il)|odmawia|отказано|отклонен|отверг|не позволяет установить|відмов(?:лено|ив)|відхил|odmit|redded|reddet|拒|거부|رفض|اتصال رد|अस्वीकार|tu choi|ditolak|menolak|forvagrad|avvis|afvis|elutasit|visszautasit|refuzat|απορριφθηκε|αρνηθηκε|ปฏิเสธ|נדחה|סירב/,
  ],
  [
    'etimedout',
    /zeituberschr|wartezeit|delai|expirado|expiro|expiree|tiempo de (?:conexion|espera)|tempo (?:esgot|limite)|scaduta|verlopen|przekroczon|истекл|превышен|перевищен|vyprsel|zaman ?asimi|タイムアウト|超时|逾時|超過時間|시간 ?초과|مهلة|مهلت|समय समाप्त|qua han|habis|tidsgrans/,
  ],
  [
    'ehostunreach',
    /keine route|nicht erreichbar|aucun chemin|ninguna ruta|inaccesible|rota para o|fora de alcance|instradamento|geen route|onbereikbaar|brak trasy|маршрут|недоступ|neexistuje cesta|経路|路由|网络不可达|루트가 없|tidak ada rute|ingen vag|đuong dan/,
  ],
  [
    'econnreset',
    /zuruckgesetzt|re-?initialisee|reiniciali|interrotta|weggevallen|zerwane|разорвано|сброшено|розірвав|karsidan|リセット|重设|重置|重設|끊음|đat lai|direset/,
  ],
  ['cannot-connect', new RegExp(`${CANNOT}.{0,24}(?:${CONNECT})|${UNREACHED}`)],
  [
    'cannot-bind',
    /(?:failed|could not|cannot|can't|unable) (?:to )?(?:bind|listen|create (?:\w+ ){0,4}socket|start (?:\w+ ){0,2}(?:server|listener))|bind(?:ing)? failed|bindexception|error opening .{0,20}endpoint/,
  ],
  [
    'cannot-connect',
    /(?:failed|could ?n[o']t|cannot|can't|unable) (?:to )?(?:be )?(?:open )?(?:a |tcp )?(?:connect|contact|establish|reach)|could not be established|while establishing a conn|(?:conn\w+|probe) .{0,60}failed|connect failed|error .{0,20}connecting|can't open the page|not listening|no (?:servers?|brokers?) ?available|no listener|bad gateway|communications link failure|connection (?:was )?closed by|\{ name_connect \}|rpc[ -]server (?:is (?:currently )?unavailable|ist nicht verfugbar)|0x800706ba|winrm (?:cannot|client cannot)/,
  ],
];

/** The error that a folded text reports, in any language and inside any sentence. */
export function errorOf(folded: string): LineError | undefined {
  return SIGNS.find(([, sign]) => sign.test(folded))?.[0];
}

/** Numbers of Unix errors are read only behind a word for errno; those of Windows (Winsock) in brackets as well. */
function numbered(windows: string, unix = windows): RegExp {
  const word = String.raw`(?:errno|error|wsa\w{0,20}|exception|winsock|code)\W{0,3}`;
  return new RegExp(String.raw`${word}(?:${unix}|${windows})(?!\w)|\((?:${windows})\)`);
}

/** Whether an error comes from waiting on a port; the others come from going to one. */
export function isOfListener(error: LineError): boolean {
  return /^eadd|^eacc|bind/.test(error);
}
