import { readInSteps } from '../lines/text.ts';
import type { ExplainFacts } from './facts.ts';
import { findingsOf, type ExplainFinding } from './finding.ts';
import { compareRows, Growing, rowKey, type ExplainRow } from './row.ts';

/** As much as is read of a text, in bytes of UTF-8: the output of no tool is longer. */
export const LONGEST_TEXT = 5_000_000;

/** The share of the work that is done when all lines are read. */
const READ = 0.9;

/** A line that was not understood. */
export interface Unread {
  line: number;
  text: string;
}

/** A text, explained. */
export interface Explained {
  rows: ExplainRow[];
  /** Lines that were not understood, in their order. */
  unread: Unread[];
  /** Lines about protocols without ports: ICMP, GRE. */
  portless: number;
  /** How many lines were understood. */
  lines: number;
}

/** Explains a text at once. */
export function explain(text: string, facts: ExplainFacts): Explained {
  const steps = explainInSteps(text, facts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Explains a text in small steps, so that a page can react in between. Yields the share that is done, from 0 to 1.
 */
export function* explainInSteps(text: string, facts: ExplainFacts): Generator<number, Explained> {
  const total = (text.match(/\S[^\n]*/g) ?? []).length;
  const reading = readInSteps(text, { resolve: facts.resolve });
  let done = 0;
  let step = reading.next();
  while (!step.done) {
    yield Math.min(READ, (READ * ++done) / Math.max(total, 1));
    step = reading.next();
  }
  const readings = step.value;
  const rows = new Map<string, Growing>();
  const unread: Unread[] = [];
  let portless = 0;
  for (const one of readings) {
    const found = findingsOf(one);
    for (const finding of found) add(rows, finding, facts);
    if (found.length === 0 && one.portless) portless++;
    // A unit without a known port is not reported as a line that was not understood.
    else if (found.length === 0 && one.ports.length === 0) unread.push({ line: one.line, text: one.text });
    yield READ;
  }
  const all = [...rows.values()].map(({ row }) => row);
  const lines = new Set(all.flatMap((row) => row.lines)).size + portless;
  return { rows: withoutProxies(all).sort(compareRows), unread, portless, lines };
}

function add(rows: Map<string, Growing>, finding: ExplainFinding, facts: ExplainFacts): void {
  const key = rowKey(finding);
  const row = rows.get(key);
  if (row) row.add(finding);
  else rows.set(key, new Growing(finding, facts));
}

/** Leaves out docker-proxy where its container is listed too: both are one port. */
function withoutProxies(rows: readonly ExplainRow[]): ExplainRow[] {
  const published = new Map(
    rows.filter(({ doing }) => doing === 'publishes').map((row) => [`${row.number}/${row.transport || 'tcp'}`, row]),
  );
  return rows.filter((row) => {
    const container = row.program === 'docker-proxy' && published.get(`${row.number}/${row.transport}`);
    if (!container) return true;
    container.lines.push(...row.lines);
    return false;
  });
}
