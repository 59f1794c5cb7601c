import { errorOf } from '../errors.ts';
import { portOf } from '../port.ts';
import { form, type Format, type Samples } from '../format.ts';

const LOCAL = String.raw`(?:[\w.*-]{1,60}:|\[[\da-f:]{2,40}\]:)?\d{1,5}`;

/** Commands that connect to a port, and their output. */
export const TRYING: readonly Format[] = [
  // nc -v of netcat-traditional.
  {
    name: 'nc -v',
    kind: 'connection',
    role: 'destination',
    form: form(String.raw`^\s*\S{1,100} \[<a>\] <x> \([\w?.-]{1,40}\)(?: (?<state>open)$| ?: )`),
  },
  {
    name: 'nc -l',
    kind: 'listener',
    form: form(String.raw`\blistening on \[?[^\][\s]{1,60}\]?:? \(?(?:family \d+, port )?<x>\b`),
  },
  // ssh -L, -R and -D: where it listens, and where the tunnel leads (ssh(1)).
  {
    name: 'ssh -L',
    kind: 'mapping',
    form: form(
      String.raw`\b(?:auto)?ssh\b.{0,200}? -\w{0,8}[LR] ?(?<x>${LOCAL}):(?<f>(?:[\w.-]{1,100}|\[[\da-f:]{2,40}\]):\d{1,5})`,
    ),
  },
  {
    name: 'ssh -D',
    kind: 'mapping',
    form: form(String.raw`\b(?:auto)?ssh\b.{0,200}? -\w{0,8}D ?(?<x>${LOCAL})(?!\S)`),
  },
  // A port as an option: `ssh -p 2222`, `psql -p`, `mysql -P`, `nmap -p 80,443`.
  {
    name: 'ssh -p',
    kind: 'connection',
    role: 'destination',
    form: form(
      String.raw`\b(?:ssh|scp|sftp|rsync|psql|pg_\w{2,12}|mosquitto_\w{2,4}|mysql\w*|redis-cli|mongo\w*|iperf3?|mosh|ftp|curl|nmap)\b.{0,200}? (?:-p ?|--port[ =])(?<x>\d{1,5}(?:[,-]\d{1,5}){0,30})(?![\w:.])`,
    ),
  },
  // adb forward --list.
  { name: 'adb forward', kind: 'mapping', form: form(String.raw`\stcp:<x> tcp:<f>\s*$`) },
  {
    name: 'telnet',
    kind: 'connection',
    form: /^\W{0,4}(?:sudo )?(?:telnet|nc|ncat|netcat)(?: -\w+){0,4} [\w.:-]{1,100} [\w-]+\s*$/,
  },
  {
    // A display of VNC is a number from 5900 on (vncviewer(1)).
    name: 'VNC display',
    kind: 'connection',
    form: /\bvnc\w{0,10}\b.{0,80}?(?<![\w.])(?<host>(?=[\w.-]{0,60}[a-z.])[\w.-]{1,60}):(?<display>\d{1,2})(?![\w:.])/i,
    read: ({ groups: { host, display } = {} }, { folded }) => {
      const port = 5900 + Number(display);
      const error = errorOf(folded);
      return {
        kind: error ? 'error' : 'connection',
        error,
        ports: [portOf(port, port, { role: 'destination', address: host })],
      };
    },
  },
  {
    // ping(8) in any language: Windows ends with the time to live.
    name: 'ping',
    kind: 'connection',
    form: /^PING6?\b.{1,120}\bbytes\b|\bbytes from \S{1,100}.{0,60}\bicmp_seq[= ]|[=<] ?\d+ ?\p{L}{1,12} TTL=\d+\s*$|\d packets transmitted, \d/u,
    read: () => ({ ports: [], portless: 'ping' }),
  },
  { name: 'curl -v', kind: 'connection', form: /^\W{0,3}(?:Connected to \S|Trying (?=\S{0,80}[.:]))/ },
  { name: 'nc', kind: 'connection', form: /^Connection to \S.{0,80} port \[\w+\/\S{1,30}\] succeeded/ },
];

export const TRYING_SAMPLES: Samples = {
  ping: ['64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=0.5 ms', 'Antwort von 192.0.2.1: Bytes=32 Zeit=8ms TTL=64'],
  'VNC display': 'vncviewer: unable to connect to 192.168.1.20:1',
  nc: 'Connection to example.net 80 port [tcp/http] succeeded!',
  'nc -v': '(UNKNOWN) [192.0.2.20] 22 (ssh) open',
  'nc -l': 'listening on [any] 4444 ...',
  'adb forward': 'emulator-5554 tcp:9000 tcp:8081',
  telnet: 'telnet mail.example.net 25',
  'curl -v': '* Connected to example.net (93.184.216.34) port 443 (#0)',
  'ssh -L': 'ssh -N -L 127.0.0.1:3390:win11.lan:3389 anna@jump.example.net',
  'ssh -D': 'ssh -f -N -D 1080 anna@192.0.2.20',
  'ssh -p': 'ssh -i ~/.ssh/id_ed25519 -p 2222 anna@192.0.2.20',
};
