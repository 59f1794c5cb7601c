import type { Assignment } from '../schema/assignment.ts';
import type { Block } from '../schema/port.ts';

/**
 * For every port the block of consecutive ports it was registered with, or `null`: a range of the registry
 * (x11 6000-6063), neighbours of one name (7300-7359 swx), or neighbours whose names count up (cft-0 … cft-7).
 *
 * @param names for every port its primary name, or `null`
 */
export function blocks(names: readonly (string | null)[], assignments: readonly Assignment[]): (Block | null)[] {
  const found: (Block | null)[] = names.map(() => null);
  for (const block of [...runs(names), ...officialRanges(assignments)]) {
    found.fill(block, block.range.start, block.range.end + 1);
  }
  return found;
}

function officialRanges(assignments: readonly Assignment[]): Block[] {
  return assignments.flatMap(({ name, ports }) =>
    name !== null && ports.end > ports.start ? [{ range: ports, kind: 'official' as const, name }] : [],
  );
}

function* runs(names: readonly (string | null)[]): Generator<Block> {
  for (let start = 0; start < names.length; start++) {
    const first = names[start];
    if (!first) continue;
    const kind = relation(first, names[start + 1]);
    if (!kind) continue;
    let end = start + 1;
    while (relation(names[end] as string, names[end + 1]) === kind) end++;
    yield { range: { start, end }, kind, name: kind === 'numbered' ? stem(first) : first };
    start = end;
  }
}

function relation(name: string, next: string | null | undefined): 'same-name' | 'numbered' | null {
  if (!next) return null;
  if (name === next) return 'same-name';
  const [here, there] = [numbered(name), numbered(next)];
  return here && there && here.stem === there.stem && there.count === here.count + 1 ? 'numbered' : null;
}

/** `icl-twobase10` is number 10 of `icl-twobase`. Short stems (`pop2`, `pop3`) are versions, not blocks. */
function numbered(name: string): { stem: string; count: number } | null {
  const match = /^(.{4,}?)(\d+)$/.exec(name);
  return match ? { stem: match[1] as string, count: Number(match[2]) } : null;
}

function stem(name: string): string {
  return (numbered(name)?.stem ?? name).replace(/[-_.]$/, '');
}
