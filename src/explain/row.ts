import { counted } from './words.ts';
import { changeOf, type ChangeAdvice } from './change.ts';
import type { ExplainFacts } from './facts.ts';
import type { Doing, ExplainFinding, Scope } from './finding.ts';
import { identify } from './identity.ts';
import { judge, LOOKS, type Judgement } from './judge.ts';

/** What a reader filters by: who can reach the port, or that the line opens none. */
export const REACHES = ['published', 'everyone', 'network', 'machine', 'unsaid', 'none'] as const;
export type RowReach = (typeof REACHES)[number];

/** One row of the table: what equal lines say of one port. */
export interface ExplainRow extends Judgement {
  /** As printed; of a container its name. Empty where the lines name none. */
  program: string;
  /** A container's image, or what a scanner recognised. */
  product: string;
  doing: Doing;
  reach: RowReach;
  scope: Scope;
  /** The addresses on which it is reachable, as written. */
  addresses: string[];
  /** The other ends of connections and packets. */
  peers: string[];
  /** The number, a range, or the name in its place. */
  port: string;
  /** The number whose page has the details. */
  number: number | undefined;
  /** A container's port behind it. */
  behind: number | undefined;
  transport: string;
  who: string;
  change: ChangeAdvice | undefined;
  /** The guide that answers it: its path from the root of the site. */
  guide: string | undefined;
  /** The numbers of its lines. */
  lines: number[];
}

/** A row that grows with each equal finding. */
export class Growing {
  readonly row: ExplainRow;
  readonly #addresses = new Set<string>();
  readonly #peers = new Set<string>();

  constructor(found: ExplainFinding, facts: ExplainFacts) {
    const identity = identify(found, facts);
    const judgement = judge(found, identity);
    const { start, end, name } = found;
    const port = start === undefined ? (name ?? '') : start === end ? String(start) : `${start}-${end}`;
    this.row = {
      ...judgement,
      program: found.program ?? '',
      product: found.product ?? '',
      doing: found.doing,
      scope: found.scope,
      reach: reachOf(found, judgement),
      addresses: [],
      peers: [],
      port,
      number: start,
      behind: found.behind === start ? undefined : found.behind,
      transport: found.transport ?? '',
      who: start === undefined && !name ? '' : identity.says,
      change: changeOf(found, judgement, identity),
      guide: found.guide,
      lines: [],
    };
    this.add(found);
  }

  add({ line, address, peer, doing }: ExplainFinding): void {
    const { row } = this;
    if (row.lines.at(-1) !== line) row.lines.push(line);
    // The addresses of a connection do not say who can reach the port.
    const isOpen = row.reach !== 'none' || doing === 'closed' || doing === 'silent';
    if (isOpen && address !== undefined && !this.#addresses.has(address)) {
      this.#addresses.add(address);
      row.addresses.push(address);
    }
    if (!isOpen && peer !== undefined && !this.#peers.has(peer)) {
      this.#peers.add(peer);
      row.peers.push(peer);
    }
  }
}

/** Findings with the same key are one row: both versions of IP, the workers of a server, the packets to a port. */
export function rowKey(found: ExplainFinding): string {
  const { doing, program, product, start, end, name, behind, transport, scope, guide, line } = found;
  const circle = GROUPED.has(doing) ? '' : scope;
  // Each error without a port has a row of its own.
  const single = start === undefined && !name ? line : '';
  return [doing, program, product, start ?? name, end, behind, transport, circle, guide, single].join('\0');
}

/** Findings that share a row by port alone, whatever their addresses are. */
const GROUPED = new Set<Doing>(['goes-out', 'client', 'packet', 'blocked', 'allowed']);

function reachOf({ scope }: ExplainFinding, { look }: Judgement): RowReach {
  if (look === 'told') return 'none';
  if (scope === 'containers') return 'machine';
  return scope === 'cluster' ? 'network' : scope;
}

/** The most urgent first; then the widest reach; then by number. */
export function compareRows(a: ExplainRow, b: ExplainRow): number {
  return (
    LOOKS.indexOf(a.look) - LOOKS.indexOf(b.look) ||
    REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach) ||
    DOINGS.indexOf(a.doing) - DOINGS.indexOf(b.doing) ||
    (GROUPED.has(a.doing) ? b.lines.length - a.lines.length : 0) ||
    (a.number ?? 0) - (b.number ?? 0) ||
    (a.lines[0] ?? 0) - (b.lines[0] ?? 0)
  );
}

/** Rows that open a port stand before those that only connect to one. */
const DOINGS: readonly Doing[] = [
  'error',
  'listens',
  'publishes',
  'open',
  'set',
  'lets-in',
  'inside',
  'leads',
  'client',
  'goes-out',
  'blocked',
  'allowed',
  'packet',
  'keeps-out',
  'rule',
  'named',
  'silent',
  'closed',
];

/** Who can reach the port, in the words of the table. */
export const REACH_WORDS: Record<RowReach, string> = {
  published: 'Published past ufw',
  everyone: 'Everyone',
  network: 'This network',
  machine: 'This machine',
  unsaid: 'Not said',
  none: 'Opens nothing',
};

/** The same of one row, more exactly. */
export function reachWords({ reach, scope, doing, peers, lines }: ExplainRow): string {
  if (scope === 'containers' && reach === 'machine') return 'Other containers';
  if (scope === 'cluster' && reach === 'network') return 'The cluster';
  if (reach !== 'none') return REACH_WORDS[reach];
  const ends = peers.length > 1 ? counted(peers.length, 'address', 'addresses') : '';
  switch (doing) {
    case 'goes-out':
      return ends ? `Out, to ${ends}` : 'Out';
    case 'client':
      return ends ? `In, from ${ends}` : 'In';
    case 'blocked':
    case 'allowed':
      return `${doing === 'blocked' ? 'Blocked' : 'Let in'}${lines.length > 1 ? `, ${counted(lines.length, 'line')}` : ''}${ends ? ` from ${ends}` : ''}`;
    case 'packet':
      return lines.length > 1 ? counted(lines.length, 'packet') : 'A packet';
    default:
      return '';
  }
}
