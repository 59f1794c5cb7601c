import { LISTENER, missing, runInShell } from './shell.ts';

/**
 * From where a port is tried: a machine in the reader's own network, one elsewhere, one over IPv6, and the machine
 * itself. The addresses are those under which each of them sees the machine that listens.
 */
const SEEN_FROM = { network: '192.168.1.1', elsewhere: '10.9.9.1', ipv6: 'fd00::1', itself: '127.0.0.1' };
export type Place = keyof typeof SEEN_FROM;

/** Commands to run on the machine, and from where the port is to be reached afterwards. */
export interface Step {
  run?: readonly string[];
  reached: readonly Place[];
}

/** What a machine in a private network is given. */
interface Machine {
  /** The port on which a program listens, over TCP and over UDP. */
  port: number;
  transport: 'tcp' | 'udp';
  /** Folders that the commands change: the machine works on copies of them. */
  copied?: readonly string[];
  /** What makes the firewall ready, in the shell's words. */
  prepare: string;
}

/** Why no private network can be made here, or `false`. */
export function noPrivateNetwork(): string | false {
  if (process.getuid?.() !== 0) return 'a private network with copies of its folders takes root';
  return (
    missing('unshare', 'nsenter', 'ip', 'bash', 'timeout') ||
    (runInShell('unshare -n ip link add v0 type veth peer name v1').status !== 0 && 'no veth may be made here')
  );
}

/**
 * Runs the steps on a machine of its own, with real packets from another machine: two network namespaces, joined by a
 * pair of veth. Nothing of this machine is changed: it ends with its processes, its mounts and its networks.
 *
 * @returns for each step from where the port was reached, and everything that was printed
 */
export function tryOut(machine: Machine, steps: readonly Step[]): { reached: Place[][]; output: string } {
  const script = [
    setUp(machine),
    ...steps.flatMap(({ run = [], reached }, index) => [...run, `expected='${reached.join(' ')}' seen ${index}`]),
  ].join('\n');
  const { output } = runInShell('unshare --mount --net --pid --fork --kill-child --mount-proc bash -c "$SCRIPT"', {
    SCRIPT: script,
  });
  const reached = steps.map((_, index) => {
    const [, places = ''] = new RegExp(`^SEEN ${index} FROM (.*)$`, 'm').exec(output) ?? [];
    return places.split(' ').filter(Boolean) as Place[];
  });
  return { reached, output };
}

function setUp({ port, transport, copied = [], prepare }: Machine): string {
  return `
mount --make-rprivate /
for folder in ${copied.join(' ')}; do
  [ -d "$folder" ] || continue
  copy=$(mktemp -d) && mount -t tmpfs none "$copy" && cp -a "$folder/." "$copy" && mount --bind "$copy" "$folder"
done
mount -t tmpfs none /run
sudo() { "$@"; }
ip link set lo up
unshare --net sleep 600 & peer=$!
while [ "$(readlink "/proc/$peer/ns/net")" = "$(readlink "/proc/$$/ns/net")" ]; do sleep 0.1; done
ip link add v0 type veth peer name v1 netns "/proc/$peer/ns/net"
there() { nsenter --net="/proc/$peer/ns/net" "$@"; }
for address in 192.168.1.1/24 10.9.9.1/24 'fd00::1/64 nodad'; do ip addr add $address dev v0; done
for address in 192.168.1.2/24 10.9.9.2/24 'fd00::2/64 nodad'; do there ip addr add $address dev v1; done
ip link set v0 up; there ip link set v1 up; there ip link set lo up
'${process.execPath}' '${LISTENER}' ${port} '' :: > /dev/null &
probe() { timeout 0.7 bash -c '${PROBES[transport]}' probe "$1" ${port} 2>/dev/null; }
export -f probe
until probe 127.0.0.1; do sleep 0.1; done
places() {
${Object.entries(SEEN_FROM)
  .map(([place, address], index) => {
    const from = place === 'itself' ? '' : 'there ';
    return `  { ${from}bash -c 'probe ${address}' && echo ${index}:${place}; } & tries[${index}]=$!`;
  })
  .join('\n')}
  wait "\${tries[@]}"
}
# A packet that is dropped has no answer: a try is given up soon, and made again where an answer was expected.
seen() {
  for try in 1 2 3 4 5 6 7 8; do
    found=$(places | sort | cut -d: -f2 | xargs)
    [ "$found" = "$expected" ] && break
  done
  echo "SEEN $1 FROM $found"
}
${prepare}`;
}

/** How one machine finds out whether another answers: a connection over TCP, an answer over UDP. */
const PROBES = {
  tcp: 'exec 3<>"/dev/tcp/$1/$2"',
  udp: 'exec 3<>"/dev/udp/$1/$2" && echo >&3 && head -c 1 <&3 | grep -q .',
};
