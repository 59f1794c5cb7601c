/**
 * Words of what people do with a port, and of where: they may choose among the ports of a product, and where they choose
 * nothing they may be left aside. A name beside them is still the name that was asked for.
 */
const TASKS = new Set(
  // what is done
  (
    'access add allow allowed allowing block blocked blocking change changing check close closed closing config ' +
    'configuration configure connect connecting connection connections disable edit enable expose exposed exposing ' +
    'fix forward forwarded forwarding hosting install installation installed installing join kill login make map ' +
    'mapping move open opening publish reach restart scan secure securing set setting settings setup start stop test ' +
    'unblock update upgrade change freigeben andern changer cambiar mudar cambiare wijzigen изменить открыть настройка ' +
    // what goes wrong
    'already busy conflict denied down error errors fail failed fails issue issues not occupied problem problems refused ' +
    'taken timeout timed unreachable working cannot cant ' +
    // in which way
    'admin administration alternate alternative api app application backend client clients cluster clustering command ' +
    'console container containers custom daemon dashboard data database db dedicated default endpoint external frontend ' +
    'game gui host hosted http https incoming inbound outbound outgoing instance interface internal internet lan listener ' +
    'local localhost login management manager machine name node nodes official online over panel password pc port private ' +
    'process program protocol proxy public remote replica replication reverse safe security self server servers service ' +
    'services single site software ssl standalone string system tls traffic ui uri url user username via vpn wan web ' +
    'webinterface webui website wifi ' +
    // on what
    'android arch aws azure centos cloud debian docker dockerfile compose ec2 fedora freebsd gcp ios iphone ipv4 ipv6 k8s ' +
    'kubernetes linux mac macos nas osx pi raspberry rhel router firewall ufw iptables firewalld nat ubuntu unix vm vps ' +
    'windows wsl wsl2 home ' +
    // how it is asked
    'best bitte common dangerous danger different documentation docs download example explained free full guide help list ' +
    'meaning new numbers please safe tutorial version vs wiki'
  ).split(' '),
);

/** Whether a word may be left aside where it chooses nothing. */
export function isTask(word: string): boolean {
  return TASKS.has(word);
}

/** Systems on which something runs: what a port does has other windows. */
const SYSTEMS = new Set(['windows', 'linux', 'mac', 'macos', 'ubuntu', 'debian', 'android', 'ios']);

/** Whether a word is that of a system, which chooses no port of a product. */
export function isSystem(word: string): boolean {
  return SYSTEMS.has(word);
}
