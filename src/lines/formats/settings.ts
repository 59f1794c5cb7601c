import { V4 } from '../address.ts';
import { form, type Format, type Samples } from '../format.ts';

const END = String.raw`(?:(?:\[[\da-fA-F:.]{2,45}\]|\*|${V4}|localhost)?:)?\d{1,5}(?:-\d{1,5})?`;
/** What stands before a setting: a list's mark, a quote, a flag's dashes, a shell's or a file's word. */
const START = String.raw`^\W{0,24}(?:export |set |env |net:\s+|var |let |const )?`;
const VALUE = String.raw`["']?(?:\s{0,20}[=:]\s{0,20}|\s{1,20})[[{]?\s?["']?(?:\$\{\w{1,40}:-?)?(?<e>${END})(?:/<t>)?\}?["']?\s?[\]}]?[,;]?(?:\s.{0,60})?$`;
const CLIENTS =
  'db|database|pg|postgres\\w*|mysql|maria\\w*|redis|mongo\\w*|smtp|e?mail|imap|amqp|mq|mqtt|ldap|remote|proxy|upstream|broker|kafka|elastic\\w*|memcached?|cache|backend|peer|smb|ftp|endpoint';

/** Configurations, addresses, connection strings, records of names. */
export const SETTINGS: readonly Format[] = [
  {
    // priority, weight, port, target (RFC 2782), as zone files, dig, host and nslookup write it.
    name: 'SRV record',
    kind: 'name',
    role: 'destination',
    form: form(
      String.raw`(?:\bSRV\b(?: record)?\s+|^\s*)\d{1,5}\s+\d{1,5}\s+(?<x>\d{1,5})\s+[a-z_][\w-]{0,62}\.[\w.-]{1,200}`,
    ),
  },
  {
    // /ip/service/print of RouterOS.
    name: 'RouterOS services',
    kind: 'setting',
    role: 'listening',
    form: form(
      String.raw`^\s*\d{1,2}\s+(?:[XID]{1,3}\s+)?(?:telnet|ftp|www|ssh|www-ssl|api|winbox|api-ssl)\s+(?:tcp\s+)?<x>(?:\s|$)`,
      '',
    ),
  },
  // nginx' and Apache's Listen, HAProxy's bind.
  {
    name: 'listen directive',
    kind: 'setting',
    form: form(String.raw`(?:^\s*(?:listen|listener|bind)\s+|<VirtualHost )(?<e>${END})(?=[\s;>]|$)`),
  },
  // https://caddyserver.com/docs/caddyfile/concepts#addresses
  {
    name: 'Caddyfile, address',
    kind: 'setting',
    form: form(String.raw`^\s*(?:https?://)?(?<e>[\w.*-]{0,100}:\d{1,5})(?:, [^\s,]{1,100}){0,8} \{\s*$`),
  },
  // Where a proxy sends requests: nginx, HAProxy, Caddy, Apache.
  {
    name: 'proxy target',
    kind: 'setting',
    role: 'destination',
    form: /^\s*(?:(?:\w+_pass|reverse_proxy|ProxyPass\w*) .{0,200}|server (?:[\w-]+ )?[^\s:]{1,100}):\d/i,
  },
  { name: 'label', kind: 'setting', role: 'destination', form: form(String.raw`\bloadbalancer\.server\.port=<x>`) },
  { name: 'Prometheus targets', kind: 'setting', role: 'destination', form: /\btargets["']?:\s*\[/ },
  // OpenVPN's remote, WireGuard's Endpoint.
  { name: 'VPN peer', kind: 'setting', role: 'destination', form: /^\s*(?:remote\s+\S+\s+\d|Endpoint\s*=)/ },
  // SQL Server (`host,1433`), Oracle (`(PORT=1521)`), libpq (`host=… port=…`).
  {
    name: 'connection string',
    kind: 'setting',
    role: 'destination',
    form: form(
      String.raw`\b(?:Server|Data Source|Address|Addr)\s?=\s?(?:tcp:)?[\w.\\-]{1,120},\s?(?<x1>\d{1,5})(?!\d)|\(PORT\s?=\s?(?<x2>\d{1,5})\)|\bhost=[\w.:/-]{1,120} port=(?<x3>\d{1,5})`,
    ),
  },
  // Docker's and Kubernetes' keys.
  {
    name: 'published port',
    kind: 'mapping',
    form: form(String.raw`${START}(?:published|nodePort|hostPort|extport)${VALUE.replace('<e>', '<p>')}`),
  },
  {
    name: 'target port',
    kind: 'mapping',
    form: form(String.raw`${START}(?:target(?:Port)?|mappedport)${VALUE.replace('<e>', '<i>')}`),
  },
  // A key and a value: properties, YAML, JSON, TOML, .env, directives, flags.
  {
    name: 'setting of a client',
    kind: 'setting',
    role: 'destination',
    form: form(String.raw`${START}(?:[\w.-]{0,60}[._-])?(?:${CLIENTS})[._-](?:[\w.-]{0,40})port${VALUE}`),
  },
  {
    name: 'setting',
    kind: 'setting',
    role: 'listening',
    form: form(
      String.raw`${START}[\w.-]{0,80}(?<![a-z](?:trans|sup|re|im|ex))(?:port|(?<=^\W{0,24})listeners\.\w{2,10}\.\w{1,20}|ports(?=\s?=\s?\{)|listen(?:stream|datagram|[._-]?addr\w*)?|bind(?:[._-]?addr\w*)?|address(?=[ ="']{1,4}:))${VALUE}`,
    ),
  },
  {
    // A flag in a command: `--port 8080`, `--web.listen-address=:9090`, `address=*:5005` of Java's debugger.
    name: 'flag',
    kind: 'setting',
    form: form(
      String.raw`(?:\s--?[\w.-]{0,60}(?:port|listen|addr|address|bind)|,address)[ =]["']?(?<e>${END})(?![\w.:])`,
    ),
  },
  // Addresses of Windows' HTTP.sys and IIS; `+` and `*` stand for every name.
  { name: 'HTTP.sys', kind: 'setting', role: 'listening', form: /https?:\/\/[+*]:\d|\bbindingInformation=/ },
  // Attributes of XML: Tomcat's and JBoss' connectors.
  {
    name: 'connector',
    kind: 'setting',
    form: form(String.raw`<[\w:-]{1,40}[^>]{0,200}? port="(?:\$\{[\w.]{1,60}:)?<x>\}?"`),
  },
  {
    name: 'address in a setting',
    kind: 'setting',
    role: 'destination',
    form: /^\W{0,24}(?:export |set |env )?[\w.-]{1,80}\s?=\s?["']?(?:jdbc:)?[a-z][\w+.-]{1,20}:\/\//i,
  },
  {
    name: 'development server',
    kind: 'setting',
    form: form(
      String.raw`\b(?:http\.server|SimpleHTTPServer|runserver|php -S|serve -[lp]|http-server -p) ?(?<e>(?:[\w.-]{1,60}:)?\d{2,5})(?!\S)`,
    ),
  },
];

export const SETTING_SAMPLES: Samples = {
  'RouterOS services': ' 3  XI  www-ssl                                          443',
  'listen directive': ['    listen [::]:443 ssl http2;', '<VirtualHost *:8080>'],
  'Caddyfile, address': 'example.org:8443 {',
  'address in a setting': 'DATABASE_URL=postgres://app:secret@db:5436/app?connect_timeout=10',
  'proxy target': '    fastcgi_pass 127.0.0.1:9000;',
  setting: [
    'PORT=3000',
    '  server_port: 8123',
    'ListenStream=2049',
    '        - containerPort: 9376',
    '--web.listen-address=0.0.0.0:9090',
  ],
  'setting of a client': 'DB_PORT=3306',
  'published port': '        published: "8883"',
  'target port': '    targetPort: 8080',
  label: '      - "traefik.http.services.uptime.loadbalancer.server.port=3001"',
  flag: 'prometheus --web.listen-address=0.0.0.0:9090',
  connector: '<Connector port="8080" protocol="HTTP/1.1" redirectPort="8443" />',
  'HTTP.sys': '    Reserved URL            : http://+:8080/',
  'development server': 'python3 -m http.server 8000 --bind 127.0.0.1',
  'VPN peer': 'Endpoint = vpn.example.net:51821',
  'connection string': 'Server=tcp:sql1.example.net,1435;Database=app;',
  'Prometheus targets': "- targets: ['node1:9100', 'node2:9100']",
  'SRV record': '_sips._tcp.example.net. 86400 IN SRV 10 60 5061 sip1.example.net.',
};
