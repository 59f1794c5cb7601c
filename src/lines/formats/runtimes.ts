import { form, type Format, type Samples } from '../format.ts';

/** Errors whose form names the port, and the lines by which servers report that they have started. */
export const RUNTIMES: readonly Format[] = [
  // Go's net package (net.OpError): `listen tcp :9090: bind: …`, `dial tcp …: connect: …`.
  { name: 'Go, listen', kind: 'error', form: /\blisten (?:tcp|udp)[46]? \S{1,100}: / },
  { name: 'Go, dial', kind: 'error', form: /\b(?:dial|read|write) (?:tcp|udp)[46]? \S{1,100}: / },
  // Node.js: system call, code, address (`:::3000` is every address).
  { name: 'Node.js', kind: 'error', form: /\b(?:listen|connect|bind) E[A-Z]{5,14}\b/ },
  // nginx: where it could not bind, and an upstream that does not answer.
  { name: 'nginx', kind: 'error', form: /\bbind\(\) to \S{1,100} failed|\bwhile connecting to upstream\b/ },
  // Ruby: `bind(2) for "0.0.0.0" port 3000`.
  { name: 'Ruby', kind: 'error', form: /\b(?:bind|connect)\(2\) for / },
  // Tomcat names a connector by its port.
  {
    name: 'Tomcat',
    kind: 'listener',
    form: form(String.raw`(?:"(?:https?|ajp)-(?:[a-z\d]{1,12}-){1,4}|\[(?:HTTP|AJP)/[\d.]{3}-)<x>["\]]`),
  },
];

export const RUNTIME_SAMPLES: Samples = {
  'Go, listen': 'listen tcp :9090: bind: address already in use',
  'Go, dial': [
    'dial tcp [::1]:8500: connectex: No connection could be made because the target machine actively refused it.',
    'read udp 172.17.0.2:51544->192.168.1.1:53: i/o timeout',
  ],
  'Node.js': 'Error: listen EADDRINUSE: address already in use :::3000',
  nginx: [
    'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)',
    'connect() failed (111: Connection refused) while connecting to upstream, client: 172.18.0.1, upstream: "http://172.18.0.5:3000/"',
  ],
  Ruby: 'Address already in use - bind(2) for "0.0.0.0" port 3000 (Errno::EADDRINUSE)',
  Tomcat: 'Initializing ProtocolHandler ["http-nio-9191"]',
};
