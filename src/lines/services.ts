import type { Resolve } from './reading.ts';

/**
 * Names that tools print in a port's place, with what is meant by them: those of /etc/services (Debian's netbase 6.4,
 * macOS, Windows), of Cisco ASA, and registered names that tools print for another program's port (`hbci` for anything
 * on 3000). Only names that a line is likely to hold; the registry has the others.
 */
const NAMES =
  'echo7 discard9 systat11 daytime13 netstat15 chargen19 ftp-data20 ftp21 ssh22 openssh22 telnet23 smtp25 time37 whois43 nicname43 ' +
  'tacacs49 domain53 dns53 bootps67 dhcps67 bootpc68 dhcpc68 tftp69 gopher70 finger79 http80 www80 kerberos88 kerberos-sec88 ' +
  'pop3:110 pop-3:110 sunrpc111 rpcbind111 portmapper111 auth113 ident113 nntp119 ntp123 epmap135 loc-srv135 msrpc135 ' +
  'netbios-ns137 netbios-dgm138 netbios-ssn139 imap143 imap2:143 imap4:143 snmp161 snmptrap162 snmp-trap162 bgp179 irc194 ldap389 ' +
  'https443 microsoft-ds445 kpasswd464 urd465 submissions465 smtps465 ssmtp465 isakmp500 exec512 login513 who513 shell514 syslog514 ' +
  'printer515 rip520 router520 dhcpv6-client546 dhcpv6-server547 rtsp554 submission587 ipp631 ldaps636 dns-tls853 domain-s853 rsync873 ' +
  'ftps-data989 ftps990 telnets992 imaps993 pop3s995 socks1080 openvpn1194 ms-sql-s1433 ms-sql-m1434 sqlnet1521 l2tp1701 ' +
  'pptp1723 radius1812 radius-acct1813 mqtt1883 ssdp1900 nfs2049 docker2375 docker-s2376 hbci3000 squid3128 ndl-aas3128 iscsi-target3260 mysql3306 ' +
  'ms-wbt-server3389 stun3478 svn3690 ipsec-nat-t4500 non500-isakmp4500 commplex-main5000 commplex-link5001 sip5060 sips5061 ' +
  'aol5190 xmpp-client5222 hpvirtgrp5223 mdns5353 hostmon5355 llmnr5355 postgresql5432 postgres5432 personal-agent5555 amqps5671 amqp5672 rfb5900 vnc5900 vnc-server5900 wsman5985 ' +
  'wsmans5986 x11:6000 x11-1:6001 x11-2:6002 x11-3:6003 redis6379 afs3-fileserver7000 font-service7100 irdmi8000 http-alt8080 webcache8080 http-proxy8080 sunproxyadmin8081 ' +
  'tproxy8081 blackice-alerts8082 us-srv8083 websnp8084 jvl-mactalk8087 radan-http8088 http-alt-s8443 https-alt8443 pcsync-https8443 secure-mqtt8883 ddi-tcp-1:8888 ' +
  'cslistener9000 etlservicemgr9001 websm9090 xmltec-xmlmail9091 jetdirect9100 hp-pdl-datastr9100 pdl-datastream9100 bacula-dir9101 git9418 wap-wsp9200 tungsten-https9443 ' +
  'webmin10000 ndmp10000 zabbix-agent10050 zabbix-trapper10051 memcache11211 memcached11211 mongodb27017 mongod27017 ' +
  'citrix-ica1494 lotusnotes1352 h323:1720 mbap502 modbus502 bacnet47808 ' +
  // What ufw and firewalld call a program's ports, the first of each (/etc/ufw/applications.d,
  // /usr/lib/firewalld/services).
  'nginx80 nginx-full80 nginx-http80 nginx-https443 apache80 apache-full80 apache-secure443 www-full80 www-secure443 samba445 cups631 cockpit9090';

const NUMBERS = new Map(
  [...NAMES.matchAll(/(?<!\S)([a-z][a-z\d-]{0,30}?):?(\d{1,5})(?= |$)/g)].map(
    ([, name, number]) => [name, Number(number)] as const,
  ),
);

/** The number that is meant by a common service's name, in lower case. */
export const commonService: Resolve = (name) => NUMBERS.get(name.replaceAll(' ', '-'));
