import type { LineError } from './reading.ts';

/**
 * How systems and runtimes tell of an error, in folded text; the first that fits decides. The words of other languages
 * are those of glibc 2.36 (po/*.po) and of Windows; each pattern holds the part that other sentences do not.
 */
const SIGNS: readonly (readonly [LineError, RegExp])[] = [
  ['unsafe-port', /unsafe.?port|restricted network port|address is restricted|other than web browsing/],
  ['econnrefused', /econnrefused|connection[ _]?refused|refused to connect|was refused|actively refused/],
  ['etimedout', /e?timed ?out|i\/o timeout|too long to respond|did not properly respond|timeout was reached/],
  ['econnreset', /econnreset|err_connection_reset|connection (?:was )?reset|reset by peer|forcibly closed/],
  ['ehostunreach', /e(?:host|net)unreach|no route to host|network is unreachable|address_unreachable|host is down/],
  ['eaddrnotavail', /eaddrnotavail|assign requested address|not valid in its context|addrnotavail/],
  ['eacces', /eacces|forbidden by its access|in a way forbidden|(?:bind|listen|socket|port)\b.{0,80}permission denied/],
  [
    'eacces',
    /permission denied.{0,80}\b(?:bind|listen|socket|port)\b|errno 13\b|wsaeacces|cannot expose privileged port/,
  ],
  [
    'eaddrinuse',
    /eaddrinuse|addr(?:ess)?(?:es)? ?(?:is )?(?:already )?in ?use|only one usage of each|jvm_bind|already allocated|already (?:in use|used|running on)|\bin use\b|not available: exposing/,
  ],
  // errno of Linux, of macOS and of Windows (Winsock), behind the word that says so.
  ['eaddrinuse', numbered('98|48|10048')],
  ['eacces', numbered('10013')],
  ['econnrefused', numbered('111|61|10061')],
  ['etimedout', numbered('110|60|10060')],
  ['econnreset', numbered('10054')],
  ['ehostunreach', numbered('113|10065|10051')],
  ['eaddrnotavail', numbered('10049')],
  // The words of other languages.
  [
    'eacces',
    /zugriffsrechte des sockets|acces a un socket de maniere interdite|acceso a un socket no permitido|acesso a um soquete|accesso al socket con|访问套接字|ソケットにアクセス|доступа к сокету|dostepu do gniazda/,
  ],
  [
    'eaddrnotavail',
    /angeforderte adresse|attribuer l'adresse|asignar la direccion|atribuir o endereco|assegnare l'indirizzo|verzochte adres|zadanego adresu|запрошенныи адрес|вказану адресу|pozadovanou adresu|要求.{0,3}アドレス|无法指定|無法指定|요청한 주소|istenen adres|begard adress|gan đia chi/,
  ],
  [
    'eaddrinuse',
    /in verwendung|(?:bereits|schon) (?:verwendet|benutzt|belegt|in benutzung)|belegt|socketadresse|deja (?:utilise|en cours|pris)|utilise par|adresse de socket|(?:ya )?(?:esta|se esta) (?:en uso|usando|siendo)|ya en uso|ocupado|direccion de socket|em uso|sendo (?:usad|utilizad)|endereco de soquete|in uso\b|gia (?:utilizzat|occupat)|indirizzo di socket|in gebruik|al gebruikt|w uzyciu|zajet|uzywan|adresu gniazda|используется|занят|использование адреса сокета|заинят|використовується|використано|pouzivan|uzivan|obsazen|kullanimda|kullaniliyor|使用中|使用され|只允许使用一次|ソケット アドレス|已在使用|已被|被占|占用|佔用|有在使用|사용 ?중|사용되고|قيد الاستخدام|مستخدم|مشغول|در ?حال استفاده|اشغال|उपयोग में|इस्तेमाल|(?:đang|đa) đuoc (?:su dung|dung)|(?:telah|sudah|sedang) di(?:gunakan|pakai)|anvands|upptage|i brug|i bruk|kaytossa|hasznalatban|in folosire|σε χρηση|בשימוש|ถูกใช้/,
  ],
  [
    'econnrefused',
    /verbindung\w{0,7} (?:abgelehnt|verweigert)|connexion refusee|conexion (?:rehusada|rechazada|denegada)|(?:conexao|ligacao) recusada|connessione rifiutata|verbinding (?:is )?geweigerd|polaczeni\w{0,3} odrzucon|соединени\w{0,3} (?:отказано|отклонено)|отказано|відмовлено|spojeni odmitnut|baglanti reddedil|接続.{0,4}拒否|拒绝连接|连接被拒|拒絕連|連線被拒|연결.{0,3}거부|رفض الاتصال|تم رفض|اتصال رد|अस्वीकार|ket noi bi tu choi|koneksi ditolak|forbindelse\w{0,3} (?:forvagrad|nekad)|avvist/,
  ],
  [
    'etimedout',
    /zeituberschreitung|wartezeit|delai d'attente|delai depasse|tiempo de (?:conexion|espera)|tempo (?:esgotado|limite)|connessione scaduta|verbinding is verlopen|przekroczon\w{0,2} czas|истекло|превышен|перевищен|vyprsel|casovy limit|zaman ?asimi|タイムアウト|超时|逾時|超過時間|시간 ?초과|انتهت مهلة|مهلت|समय समाप्त|qua han|waktu (?:habis|tunggu)|kehabisan waktu|tidsgrans/,
  ],
  [
    'ehostunreach',
    /keine route|netzwerk ist nicht erreichbar|aucun chemin|ninguna ruta|red es inaccesible|rota para o host|fora de alcance|nessun instradamento|geen route|brak trasy|нет маршрута|немає маршруту|сеть недоступна|neexistuje cesta|ag erisilebilir|経路がありません|没有到主机|网络不可达|通往該主機|루트가 없음|tidak ada rute|ingen vag|khong co đuong/,
  ],
  [
    'econnreset',
    /verbindung wurde .{0,40}zuruckgesetzt|re-?initialisee|conexion re(?:inicia|stablec)|connessione interrotta|verbinding is weggevallen|zerwane|соединение (?:разорвано|сброшено)|розірвав з|baglanti karsidan|リセットされ|被对方重设|连接被重置|被對方重設|연결을 끊음|bi đat lai|direset/,
  ],
  [
    'cannot-bind',
    /(?:failed|could not|cannot|can't|unable) (?:to )?(?:bind|listen|create listening)|bind(?:ing)? failed|bindexception|failed to start\b.{0,40}port/,
  ],
  ['cannot-bind', /failed to bind/],
  [
    'cannot-connect',
    /(?:failed|could ?n[o']t|cannot|can't|unable) (?:to )?(?:open (?:a )?)?(?:tcp )?(?:connect|establish|reach|be reached)|can't establish|could not be established|connection .{0,60}failed|connect failed|error .{0,20}connecting|while establishing a connection|site can.t be reached|(?:probe|connect) .{0,60}failed/,
  ],
];

function numbered(numbers: string): RegExp {
  return new RegExp(String.raw`(?:errno|error|winerror|wsa\w{0,20}|exception|winsock|code)\W{0,3}(?:${numbers})(?!\w)`);
}

/** The error that a folded text tells of, in any language and inside any sentence. */
export function errorOf(folded: string): LineError | undefined {
  return SIGNS.find(([, sign]) => sign.test(folded))?.[0];
}

/** Whether an error comes from waiting on a port; the others come from going to one. */
export function isOfListener(error: LineError): boolean {
  return error === 'eaddrinuse' || error === 'eacces' || error === 'eaddrnotavail' || error === 'cannot-bind';
}
