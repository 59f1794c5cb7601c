import type { FactCounts } from '../registry/countFacts.ts';
import { withThousands } from './format.ts';

/** The counts as a Markdown table. The share of good sources stands beside their number. */
export function countTable(counts: FactCounts): string {
  const good = 'port entries with a vendor or standard source';
  const share = ` (${((counts[good] / counts['port entries']) * 100).toFixed(1)} %)`;
  const rows = Object.entries(counts).map(
    ([what, number]) => `| ${what} | ${withThousands(number)}${what === good ? share : ''} |`,
  );
  return ['| curated facts | |', '| --- | ---: |', ...rows].join('\n');
}
