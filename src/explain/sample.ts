/** Outputs to try: a server with Docker, as three tools show it. */
export const SAMPLE = `$ sudo ss -tulpn
Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
udp   UNCONN 0      0      127.0.0.53%lo:53        0.0.0.0:*    users:(("systemd-resolve",pid=812,fd=14))
tcp   LISTEN 0      511          0.0.0.0:6379      0.0.0.0:*    users:(("redis-server",pid=1022,fd=6))
tcp   LISTEN 0      511             [::]:6379         [::]:*    users:(("redis-server",pid=1022,fd=7))
tcp   LISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=731,fd=3))
tcp   LISTEN 0      511          0.0.0.0:8080      0.0.0.0:*    users:(("nginx",pid=911,fd=8),("nginx",pid=910,fd=8))
tcp   LISTEN 0      80         127.0.0.1:3306      0.0.0.0:*    users:(("mariadbd",pid=1102,fd=22))
tcp   LISTEN 0      5            0.0.0.0:9411      0.0.0.0:*    users:(("acme-agent",pid=3999,fd=3))

$ docker ps
CONTAINER ID   IMAGE         COMMAND                  CREATED       STATUS      PORTS                                         NAMES
9a8b7c6d5e4f   postgres:16   "docker-entrypoint.s…"   3 weeks ago   Up 5 days   0.0.0.0:5432->5432/tcp, [::]:5432->5432/tcp   db-1

$ sudo grep UFW /var/log/kern.log
[UFW BLOCK] IN=ens3 OUT= SRC=203.0.113.9 DST=198.51.100.4 LEN=40 TTL=241 PROTO=TCP SPT=50505 DPT=23 WINDOW=65535 SYN URGP=0
[UFW BLOCK] IN=ens3 OUT= SRC=203.0.113.77 DST=198.51.100.4 LEN=40 TTL=241 PROTO=TCP SPT=41022 DPT=23 WINDOW=65535 SYN URGP=0
`;
