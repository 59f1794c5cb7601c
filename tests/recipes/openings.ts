import type { Network } from '../../src/recipes/network.ts';
import { readNetworks } from '../../src/recipes/network.ts';
import type { Opening, OpeningRule } from '../../src/recipes/opening.ts';
import type { Transport } from '../../src/registry/schema/primitives.ts';

/** The networks of a text that is known to be right. */
export function networks(text: string): Network[] {
  const { networks, problems } = readNetworks(text);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return networks;
}

/** A line of a recipe, for anyone unless networks are named. */
export function rule(
  ports: string,
  transport: Transport = 'tcp',
  from?: string,
  role = 'client connections',
): OpeningRule {
  const [start, end = start] = ports.split('-').map(Number) as [number, number?];
  return {
    range: { start, end: end ?? start },
    transport,
    sources: from === undefined ? 'anyone' : networks(from),
    users: [{ id: 'widget-server', name: 'Widget Server', role }],
  };
}

export function opening(rules: readonly OpeningRule[], changes: Partial<Opening> = {}): Opening {
  return { name: 'Widget Server', slug: 'widget-server', rules, server: { 4: '192.168.1.10' }, ...changes };
}

/** Networks of both families, more than one of each, and a single address. */
export const BOTH = '10.0.0.0/8, 203.0.113.7, 2001:db8::/32, 2001:db9::1';

/** All that a recipe can hold: single ports and ranges, each transport, for anyone and for networks. */
export const EVERYTHING = opening([
  rule('80'),
  rule('443', 'tcp', BOTH),
  rule('443', 'udp', BOTH),
  rule('5000-5010', 'udp'),
  rule('30000-32767', 'tcp', '10.0.0.0/8'),
  rule('2905', 'sctp', BOTH),
  rule('2906', 'sctp'),
  rule('5001', 'dccp', '2001:db8::/32'),
]);

/** What a record could hold if somebody meant harm: everything that some form gives a meaning. */
export const HOSTILE = `x'; touch pwned; $(touch pwned) \`touch pwned\` "y" --> <port/> \${z} %{z} \\ & | \r\nEND\r\n: #é‮`;

/** The same ports, with such texts for names and roles. */
export const HOSTILE_OPENING = opening(
  EVERYTHING.rules.map((rule) => ({
    ...rule,
    users: [{ id: 'widget-server', name: HOSTILE, role: HOSTILE }],
  })),
  { name: HOSTILE },
);

/** What a page may ask of a form: everything, one port for anyone, one for a network, and hostile texts. */
export const OPENINGS = {
  everything: EVERYTHING,
  'one port for anyone': opening([rule('80')]),
  'one port for an IPv4 network': opening([rule('80', 'tcp', '10.0.0.0/8')]),
  'one port for an IPv6 address': opening([rule('80', 'tcp', '2001:db8::1')]),
  'an IPv6 machine behind the router': opening([rule('80', 'tcp', BOTH), rule('81', 'udp')], {
    server: { 6: 'fd00::10' },
  }),
  'hostile texts': HOSTILE_OPENING,
  'names with a digit first': opening([{ ...rule('80'), users: [{ id: '3proxy', name: '3proxy', role: 'proxy' }] }], {
    name: '3proxy',
    slug: '3proxy',
  }),
} satisfies Record<string, Opening>;
