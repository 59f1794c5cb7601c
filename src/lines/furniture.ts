/**
 * Lines that say nothing by themselves: heads of tables, rules below them, what a tool tells of its own work, the prompt
 * with the command, sockets that have no ports.
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
  /^(?:\S{1,60}@\S{1,60}[:\s]\S{0,60} ?[$#%]|\[\S{1,60}@\S{1,60} \S{1,60}\][$#]|PS [A-Z]:\\[^>]{0,100}>|[A-Z]:\\[^>]{0,100}>|[$#%❯>])\s*(?:sudo )?[a-zA-Z]/,
  // Sockets and Services without a port, a compose file's version.
  /\bUDP \*:\*\s*$|\sExternalName\s|^version:\s*["']?\d/,
  /^\[?sudo\]? .{0,40}(?:password|passwort|contraseña|mot de passe)/i,
];

/** A key of YAML, with its value or above others, or an item of a list. */
const YAML = /^\s*(?:- +)?["']?[\w./-]{1,80}["']?:(?:\s|$)|^\s*- +\S/;

/**
 * Whether a line that names no port is known to say nothing of one.
 *
 * @param isYaml whether keys with others below them stand above it
 */
export function isFurniture(text: string, isYaml: boolean): boolean {
  return FURNITURE.some((form) => form.test(text)) || (isYaml && YAML.test(text));
}
