/** What Docker publishes goes past the rules of ufw and iptables (docs.docker.com, "Packet filtering and firewalls"). */
export const DOCKER_GOES_PAST = 'ports that Docker publishes are open whatever these rules say';
