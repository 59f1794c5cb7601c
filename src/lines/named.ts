/** What programs, units, jails and people call a service, and its name in the registry or on record. */
const SERVICES: readonly (readonly [name: string, called: RegExp])[] = [
  ['mysql', /\bmysqld?\b|\bmariadbd?\b|access denied for user '/],
  ['postgresql', /\bpostgres(?:ql)?\b|\bpsql\b|\bpostmaster\b/],
  ['oracle', /\btns[:-]/],
  ['redis', /\bredis\b/],
  ['mongodb', /\bmongo(?:d|db|s)?\b|connections? now open\)|^\{"t":\{"\$date"/],
  ['ms-sql-s', /\bsql server\b|\bmssql|login failed for user '|\berror: 18456\b/],
  [
    'ssh',
    /\b(?:sshd?|ssh2|dropbear|openssh|endlessh|kex_exchange_identification|ssh_exchange_identification)\b|\bpassword attempt for '|\battempt for nonexistent user/,
  ],
  ['nfs', /\bmount\.nfs\d?\b|\bnfsd?\b/],
  ['sunrpc', /\brpcbind\b|\bport ?map(?:per)?\b|\bclnt_create\b/],
  ['rsync', /\brsyncd?\b/],
  ['iscsi-target', /\biscsi(?:adm|d)\b/],
  ['kerberos', /\bkinit\b|\bkrb5\w*|\bkdc\b|\bkerberos\b/],
  ['nrpe', /(?<![a-z])nrpe\b/],
  ['zabbix-agent', /\bzabbix_(?:agentd?|get)\b|failed to accept an incoming connection: /],
  ['epmap', /\brpc[ -]server\b|0x800706ba/],
  ['wsman', /\bwinrm\b/],
  ['tftp', /\btftpd?\b/],
  ['bootps', /\bdhcp(?:d|s)?\b|\bdhcp server/],
  [
    'domain',
    /\bdnsmasq\b|\bnamed(?=[[.:]|$| ?-)|\bunbound\b|\bbind9?\.service|\bdns server|\bnsd\b|\bclient (?:@0x[\da-f]+ )?[\d.:a-f]{3,45}#\d/,
  ],
  ['submission', /\bpostfix[\w-]{0,20}\/submission\//],
  ['submissions', /\bpostfix[\w-]{0,20}\/smtps\//],
  [
    'smtp',
    /\bpostfix|\bexim\d?\b|\bsendmail\b|\bsm-mta\b|\bsmtpd?\b|smtpd\b|\bqmail\b|authenticator failed for|rejected rcpt|noqueue: reject/,
  ],
  ['imaps', /\bcyrus\/imaps|\bimapd-ssl/],
  ['pop3s', /\bcyrus\/pop3s|\bpop3d-ssl/],
  ['pop3', /\b(?:i|solid-)?pop3d?\b/],
  ['imap', /\bdovecot\b|\bimapd?\b/],
  ['ms-wbt-server', /\bremote ?desktop\b|\bxrdp\b|\btermservice\b|\brdp-tcp\b/],
  ['ftp', /\[pid \d+\] .{0,60}: client "|\b(?:vs|pro|pure-|wu-)?ftpd?\b/],
  ['telnet', /\btelnetd\b/],
  ['ldap', /\bslapd\b|\bldap\b/],
  ['microsoft-ds', /\bauth: \[smb|\bsmbd\b|\bsamba\b|\bmount\.cifs\b|\bcifs\b|\bsmbclient\b/],
  ['ntp', /\bntpd\b|\bchronyd?\b/],
  ['ipp', /\bcupsd?\b/],
  ['mdns', /\bavahi/],
  ['snmp', /\bsnmpd\b/],
  ['sip', /\basterisk\b|\bchan_sip\b|pjsip|\bsofia\w*\.c|\bkamailio\b/],
  ['openvpn', /\bopenvpn\b|\bovpn\b/],
  ['l2tp', /\bl2tp\b/],
  ['pptp', /\bpptp\b/],
  ['rfb', /\bscreensharingd\b/],
  ['http', /\[(?:client|remote) [\d.:a-f[\]]+\] |(?<![\w./])(?:nginx|apache2?|httpd|lighttpd|caddy)(?![\w./])/],
];

/** The service that a folded text names. */
export function nameOf(folded: string): string | undefined {
  return SERVICES.find(([, called]) => called.test(folded))?.[0];
}

/** systemd's units, which it names in front of what happened to them, and fail2ban's jails, which it puts in brackets. */
const UNIT = /(?:^|\s)([a-z][\w-]{1,40})(?:@[\w.-]{0,40})?\.(?:service|socket)\b|\[([a-z][\w.-]{1,40})\] \w*ban/;

/** A unit of systemd that waits at a file or a queue of the kernel (systemctl list-sockets). */
const SOCKET_FILE = /^\s*(?:[/@]\S+|(?:audit|kobject-uevent|route|xfrm|generic) \d+)\s/;

/** The unit or the jail that a folded text is about. */
export function unitIn(folded: string): string | undefined {
  if (SOCKET_FILE.test(folded)) return undefined;
  const [, unit, jail] = UNIT.exec(folded) ?? [];
  return unit ?? jail;
}
