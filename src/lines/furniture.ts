/**
 * Lines that hold no port: heads of tables, rules below them, progress messages of a tool, the prompt with the command,
 * sockets without ports.
 */
const FURNITURE: readonly RegExp[] = [
  // Heads: ss, netstat, lsof, sockstat, docker, kubectl, nmap, tasklist, PowerShell.
  /^\s*(?:Netid\s+)?State\s+Recv-Q/i,
  /^\s*(?:Active|Aktive|Connexions actives|Conexiones activas|Connessioni attive|Actieve|Активные)(?:\s|$)/,
  /^\s*(?:Proto\S{0,6}|Прото\S{0,6})\s+\S/,
  /^\s*(?:COMMAND|USER|CONTAINER ID|NAMESPACE|NAME|NAMES|PORT|SERVICE|LISTEN|Image Name|Local ?Address|Address|Socket)\s{1,}[A-Z]/,
  /^[\s\-=+|]{3,}$/,
  /^#/,
  // nmap, in all its forms (https://nmap.org/book/output.html).
  /^(?:Starting Nmap|Nmap (?:scan|done)|Host is up|Not shown:|All \d+ scanned|MAC Address:|Service (?:Info|detection)|Device type:|Running(?: \(|:)|OS (?:CPE|details|detection)|Network Distance|Read data files|Raw packets|Other addresses|rDNS record|Aggressive OS|No exact OS|Warning: OSScan|Completed |Initiating |Scanning |NSE: |Host: \S+ .{0,60}Status: |\|[ _]|Some closed ports|Nmap )/,
  /^\s*<(?:[?!]|\/?(?:nmaprun|host|hosthint|hostnames?|hosts|ports|port|scaninfo|verbose|debugging|status|address|extraports|extrareasons|times|runstats|finished|service|state|cpe|script|elem|table|os\w*|uptime|distance|tcpsequence|ipidsequence|tcptssequence|trace|hop)[\s>/])/,
  // tcpdump(1).
  /^(?:tcpdump: |dropped privs to |listening on \S+, link-type|\d+ packets (?:captured|received|dropped))/,
  // netstat -b of Windows: a service's name, a program's; netstat -a of Unix: sockets without ports; lines of ufw.
  /^\s{1,3}[A-Za-z]\w+$|^\s*\[[^\]]{1,80}\]$|^\s*(?:Can ?not obtain ownership|x: Windows Sockets)/i,
  /^\s*(?:unix|u_str|u_dgr|u_seq|nl|p_raw|p_dgr|v_str|v_dgr|[\da-f]{8,16} (?:stream|dgram))\s/,
  /^(?:Status: (?:active|inactive)|Logging: |Default: |New profiles: |To\s+Action\s+From)/,
  // iptables-save, and rules of iptables without a port.
  /^\s*(?:-[NP] \S|-[AI] \S+ (?!.{0,300}port)|:\S+ \S+ \[\d|\*\w+$|COMMIT$)/,
  // A command, with the prompt in front of it.
  /^(?:\S{1,60}@\S{1,60}[:\s]\S{0,60} ?[$#%]|\[\S{1,60}@\S{1,60} \S{1,60}\][$#]|\[\w{1,40}@[^\]]{1,60}\] >|PS [A-Z]:\\[^>]{0,100}>|[A-Z]:\\[^>]{0,100}>|[$#%❯>])\s*(?:sudo )?[a-zA-Z/]/,
  // Sockets and Services without a port, a compose file's version.
  /\bUDP \*:\*\s*$|\sExternalName\s|^version:\s*["']?\d/,
  // firewall-cmd --list-all, nft, systemctl list-sockets, masscan, upnpc.
  /^\s*(?:target|icmp-block-inversion|interfaces|sources|protocols|forward|masquerade|forward-ports|source-ports|icmp-blocks|rich rules|(?:in|e)gress-priority|services|ports):|^\S+ \((?:default, )?active\)$/,
  /^\s*(?:table \w+ \S+ \{|set \S+ \{|\})\s*$|\s\S+\.socket(?:\s+\S+)?\s*$|^\d+ sockets listed|^Ok\.$/,
  /^(?:Starting masscan|rate: |Pass --all)|^\s*(?:upnpc :|\(c\) |List of UPNP|desc: |st: |Found valid IGD|Local LAN ip|Connection Type :|Status :|Time started :|MaxBitRate|ExternalIPAddress|i protocol exPort|Get\w+Entry\(\) returned)/,
  /^\s*(?:udp|tcp)\S{0,3}\s+\d+\s+\d+\s+\*\.\*\s+\*\.\*/,
  // Commands whose output is often pasted together with those: free, uptime, top, df, uname, id, ls -l, ip, ifconfig,
  // ipconfig, systemctl status.
  /^\s*total\s+used\s+free|^(?:Mem|Swap|Speicher|Total): |\bload average: |^(?:Tasks|%?Cpu\S{0,4}|[KMG]iB (?:Mem|Swap) ?):|^\s*(?:PID|UID|USER)\s+[A-Z]/,
  /^(?:Filesystem|Dateisystem|Sys\. de fichiers|S\.ficheros)\s|^(?:\/dev\/|tmpfs|udev|overlay|devtmpfs|efivarfs)\S*\s.*\d%/,
  /^(?:Linux|Darwin|FreeBSD|OpenBSD|NetBSD) \S+ \d|^uid=\d|^total \d+$|^[-bcdlps][rwxsStT-]{9}/,
  /^\d+: [\w@.-]+: <|^\s+(?:link\/|inet6?\s|ether\s|valid_lft|altname|options=|media:|status:|nd6 |[RT]X )|^\S+: flags=|^default via |^[\d.]{7,15}(?:\/\d+)? (?:dev|via) /,
  /^\s+\S[^:]{1,60}(?: \.)+ ?:|^(?:Windows IP Configuration|Windows-IP-Konfiguration|Ethernet adapter|Ethernet-Adapter|Wireless LAN adapter)/,
  /^\s*(?:Loaded|Active|Docs|Main PID|Tasks|Memory|CPU|CGroup|Process|TriggeredBy|Triggers|Status|IO|IP|Drop-In|Duration|Invocation): |^[●○×]|^\s*[├└]─/,
  // ss -s, rpcinfo, kubectl get pods, RouterOS, NAT of Cisco IOS, netstat of Solaris.
  /^(?:Total: \d|TCP: +\d+ \(estab|Transport Total|(?:RAW|UDP|TCP|INET|FRAG)\s+\d+\s+\d+\s+\d+)|^\s*program vers proto|^\s+man:\w/,
  /\s\d+\/\d+\s+(?:Running|Pending|Completed|CrashLoopBackOff|Error|Terminating|ContainerCreating|ImagePullBackOff)\s/,
  /^(?:Flags|Columns): |^#\s+[A-Z]|^Pro Inside global|^(?:TCP|UDP|SCTP): IPv[46]|^\s*\*\.\*\s+Unbound/,
  /^\s*"[\w.:@/-]{1,60}":\s/,
  // What else is pasted along: lists of images, packages, units, users, routes and neighbours, ping and traceroute.
  /^REPOSITORY\s+TAG|^\S+\s+\S+\s+[\da-f]{12}\s+\d+ \w+ ago\s|^[\da-f]{12}\s+\S+\s+[\d.]+%\s/,
  /^(?:Kernel IP|Destination\s+Gateway|Iface\s|Interface: [\d.]+ ---|\s*Internet Address|IPv[46] Route Table|Interface List|Network Destination|(?:Active|Persistent) Routes)|^\s*(?:default|[\d.]{7,15})\s+[\d.]{7,15}\s+(?:[\d.]{7,15}|On-link)\s+\S+\s+[\d.]+(?:\s|$)|^\s*\S+ \([\d.]{7,15}\) at |^\s*[\d.]{7,15}\s+(?:[\da-f]{2}[-:]){5}|^\s*\d+\.{3,}/,
  /^\S+\s+(?:pts\/|tty|system boot|~)\S*\s|^\[ *\d+\.\d+\] |^[\da-f]{7,12} [A-Z]|^[\w.-]{1,32}:[x*!]?:\d+:\d+:/,
  /^[\w.+-]{1,60}\s{1,40}v?\d[\w.+~-]{0,30}\s*$|^Package\s+Version|^UNIT\s+LOAD|^[\w.+-]{1,60}\/\S{1,60} \S{1,60} \w{2,8} \[\w/,
  /\s(?:loaded|not-found|masked)\s+(?:in)?(?:active|failed)\s|^\s*(?:[*\d,/-]+\s+){5}\S|^\s{0,20}(?:Static hostname|Icon name|Chassis|Machine ID|Boot ID|Operating System|Kernel|Architecture): /,
  /^\S+\s+(?:Not)?Ready\s|^\S+\s+\d+\/\d+\s+\d+\s+\d+\s+\d+[dhms]/,
  /^(?:---? \S+ ping|rtt min|round-trip|traceroute to |Pinging |Ping statistics|\s*Packets: |Approximate round|\s*Minimum = )|^\s*\d{1,2}\s+(?:\*|\S+ \([\d.:a-f]+\)\s)|^Microsoft Windows \[|^\s{0,4}(?:NAME|UNIT|Download|Upload)[\s:]{1,40}[A-Z\d]|^\W{0,6}\w{2,20} {1,20}\d{1,3}:\d{1,3} {1,6}[01] |^iptables v|^\s*[\d.]{7,15}\s*$/,
  // A picture made of signs, a line of JSON.
  /^[^\p{L}\p{N}]+$/u,
  /^\[?sudo\]? .{0,40}(?:password|passwort|contraseña|mot de passe)/i,
];

/** A key of YAML, with its value or above others, or an item of a list. */
const YAML = /^\s*(?:- +)?["']?[\w./-]{1,80}["']?:(?:\s|$)|^\s*- +\S/;

/**
 * Whether a line without a port is one of these, and so not reported as “not understood”.
 *
 * @param isYaml whether keys with others below them stand above it
 */
export function isFurniture(text: string, isYaml: boolean): boolean {
  return FURNITURE.some((form) => form.test(text)) || (isYaml && YAML.test(text));
}
