import { foldWords } from '../clean.ts';
import { form, type Format, type Samples } from '../format.ts';
import { readWords } from '../readWords.ts';
import type { Line, LinePort } from '../reading.ts';

/** Programs whose options name a port to go to. */
const CLIENT =
  /^(?:\S{0,100}\/)?(?:ssh|scp|sftp|rsync|curl|wget|psql|mysql|telnet|ncat?|netcat|ping|grep|tail|less|vim?|nano)\s/;
/** What PostgreSQL writes about a client in a process' title. */
const CLIENT_END = /\S{2,45}\(\d{1,5}\)/g;

/** The ports that the options of a command make its program listen on. */
function portsIn(command: string, line: Line): LinePort[] {
  if (CLIENT.test(command)) return [];
  const body = command.replace(CLIENT_END, '');
  const { ports } = readWords({ ...line, text: body, body, folded: foldWords(body), isQuery: false });
  return ports.filter(({ start }) => start !== undefined).map((port) => ({ ...port, role: 'listening' }));
}

const read: Format['read'] = ({ groups: { pid = '', cmd = '' } = {} }, line) => {
  const [process] = /[^\s:/]{1,60}(?=[\s:]|$)/.exec(cmd) ?? [];
  const ports = portsIn(cmd, line);
  return { kind: ports.length > 0 ? 'listener' : 'unknown', ports, process, pid: Number(pid) };
};
const kind = 'listener';
const COMMAND = String.raw`(?<cmd>[\w/[({.~-].{0,1000})$`;

/** Lists of processes. They are full of numbers that are no ports: only the options of a command are read. */
export const PROCESSES: readonly Format[] = [
  {
    // ps aux: user, PID, CPU, memory, sizes, terminal, state, start, time.
    name: 'ps aux',
    kind,
    form: form(
      String.raw`^\s*\S{1,32}\s+<pid>\s+\d+[.,]\d\s+\d+[.,]\d\s+\d+\s+\d+\s+\S{1,12}\s+[A-Z][\w<+]{0,5}\s+\S{1,10}\s+[\d:.,-]{3,14}\s+${COMMAND}`,
    ),
    read,
  },
  {
    // ps -ef: user, PID, parent, CPU, start, terminal, time.
    name: 'ps -ef',
    kind,
    form: form(
      String.raw`^\s*\S{1,32}\s+<pid>\s+\d+\s+\d+\s+[A-Za-z\d:]{4,9}\s+[\w/?-]{1,12}\s+\d[\d:.-]{3,14}\s+${COMMAND}`,
    ),
    read,
  },
  {
    // BusyBox: PID, user, size, state.
    name: 'ps of BusyBox',
    kind,
    form: form(String.raw`^\s*<pid>\s+[a-z_]\w{0,31}\s+\d{1,9}m?\s+[A-Z][A-Z<\d ]{0,3}\s+(?<cmd>[/{[].{0,1000})$`, ''),
    read,
  },
  {
    // top: PID, user, priority, nice, three sizes, state, CPU, memory, time.
    name: 'top',
    kind,
    form: form(
      String.raw`^\s*<pid>\s+\S{1,32}\s+(?:-?\d+|rt)\s+-?\d+\s+\S{1,10}\s+\S{1,10}\s+\S{1,10}\s+[A-Z]\s+\d+[.,]\d\s+\d+[.,]\d\s+[\d:.,]{4,12}\s+${COMMAND}`,
    ),
    read,
  },
];

export const PROCESS_SAMPLES: Samples = {
  'ps aux': 'anna      4711  1.2  3.4 1234567 54321 ?        Sl   10:00   1:23 java -jar app.jar --server.port=8089',
  'ps -ef': 'redis        812       1  0 Nov26 ?        00:01:12 /usr/bin/redis-server 127.0.0.1:6390',
  'ps of BusyBox': ' 1443 root      2840 S    /usr/sbin/uhttpd -f -p 0.0.0.0:8090',
  top: ' 4711 anna      20   0 1215432  80800  63790 S   0.3   0.1   0:03.21 node server.js --port 3300',
};
