import { form, type Format, type Samples } from '../format.ts';

/** What Windows' own tools write; its netstat is with the others. */
export const WINDOWS: readonly Format[] = [
  {
    // Get-NetTCPConnection, as PowerShell's table shows it.
    name: 'Get-NetTCPConnection',
    kind: 'listener',
    form: form(
      String.raw`^\s*<la>\s+<lp>\s+<ra>\s+<rp>\s+(?<state>Listen|Established|Bound|\w+Wait\d?|Syn\w+|Clos\w+|LastAck|DeleteTCB)(?:\s+[A-Z]\w+)?(?:\s+<pid>)?\s*$`,
    ),
  },
  {
    // TCPView of Sysinternals, as it is copied; newer ones have the state before the addresses.
    name: 'TCPView',
    kind: 'listener',
    form: form(
      String.raw`^\s*(?<proc>\S.{0,60}?)\s+<pid>\s+<t>(?:v6)?\s+(?:<state1>\s+)?(?<la>\S{2,60})\s+<lp>\s+(?<ra>\S{1,60})\s+(?<rp>\d{1,5}|\*)(?:\s+<state2>)?(?:\s|$)`,
    ),
  },
  {
    // The list of listening ports of the Resource Monitor.
    name: 'Resource Monitor',
    kind: 'listener',
    form: form(String.raw`^\s*(?<proc>\S.{0,60}?)\s+<pid>\s+(?:IPv[46] \p{L}+|<a>)\s+<x>\s+<t>\s+\p{L}{3,20}, `),
  },
  {
    // netsh interface portproxy show all.
    name: 'netsh portproxy',
    kind: 'mapping',
    form: form(String.raw`^\s*(?:<a>|\*)\s+<x>\s+[\w.:*]+\s+<f>\s*$`),
  },
  {
    // netsh interface ipv4 show excludedportrange: `*` marks what an administrator keeps back.
    name: 'netsh excludedportrange',
    kind: 'rule',
    role: 'mentioned',
    form: form(String.raw`^\s{2,}(?<x>\d{1,5}\s{3,}\d{1,5})(?:\s+\*)?\s*$`),
  },
  // netsh advfirewall, New-NetFirewallRule, netsh interface portproxy add.
  { name: 'Windows Firewall rule', kind: 'rule', form: /\badvfirewall\b|-NetFirewallRule\b/i },
  {
    // Get-NetUDPEndpoint: address and port.
    name: 'Get-NetUDPEndpoint',
    kind: 'listener',
    form: form(String.raw`^\s*<la>\s{2,60}<lp>\s*$`),
  },
  { name: 'netsh portproxy add', kind: 'mapping', role: 'listening', form: /\bportproxy add /i },
  { name: 'Test-NetConnection', kind: 'connection', form: /\bTest-NetConnection\b/i },
  // A property of a socket, as PowerShell's list shows it.
  { name: 'PowerShell list', kind: 'listener', form: /^\s*LocalPort\s+:\s/ },
  { name: 'PowerShell list, far end', kind: 'connection', form: /^\s*RemotePort\s+:\s/ },
];

export const WINDOWS_SAMPLES: Samples = {
  'Get-NetTCPConnection':
    '0.0.0.0                             5040      0.0.0.0                             0          Listen                   7412',
  TCPView: [
    'sqlservr.exe\t5120\tTCP\t0.0.0.0\t1433\t0.0.0.0\t0\tLISTENING',
    'svchost.exe\t1044\tTCP\tListen\t0.0.0.0\t135\t0.0.0.0\t0\tRpcSs',
  ],
  'Resource Monitor': 'svchost.exe (RPCSS)\t980\tIPv4 unspecified\t135\tTCP\tAllowed, not restricted',
  'netsh portproxy': '0.0.0.0         8080        172.22.240.12   80',
  'Get-NetUDPEndpoint': '192.168.1.23                             138',
  'netsh portproxy add':
    'netsh interface portproxy add v4tov4 listenport=8080 connectport=80 connectaddress=172.22.240.12',
  'netsh excludedportrange': '      5357        5357',
  'Windows Firewall rule':
    'netsh advfirewall firewall add rule name="web" dir=in action=allow protocol=TCP localport=8080',
  'Test-NetConnection': 'Test-NetConnection -ComputerName srv01 -Port 5985',
  'PowerShell list': 'LocalPort               : 10022',
  'PowerShell list, far end': 'RemotePort              : 445',
};
