/**
 * Measures the reading of lines: how long one takes, real or made to be slow, how long a text of 10,000, what the reader
 * weighs in a browser, and how many of the lines of the tests lead to the right port or guide: `npm run bench:lines`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { withThousands } from '../../src/build/format.ts';
import { SAMPLES } from '../../src/lines/formats/samples.ts';
import { commonService, readLine, readText } from '../../src/lines/index.ts';
import { casesOf, firstOf } from '../lines/cases.ts';
import { percentile } from './percentile.ts';
import { runPackage } from './runPackage.ts';
import { table } from './table.ts';

const LINES = [
  ...Object.values(SAMPLES).flat(),
  ...['lines.tsv', 'fresh.tsv'].flatMap((file) => casesOf(file).map(({ line }) => line)),
];
/** As long as what is read of a line. */
const LONGEST = 2000;

console.log(
  table(['lines', 'count', 'median ms', 'p95 ms', 'slowest ms'], [times('real', LINES), times('hostile', hostile())]),
  '\n',
);
console.log(table(['text of 10,000 lines', 'ms'], [['readText', wholeText().toFixed(0)]]), '\n');
console.log(table(['what a browser loads', 'bytes', 'gzip', 'brotli'], await weights()), '\n');
console.log(table(['lines', 'right first', 'share'], ['lines.tsv', 'fresh.tsv'].map(quality)));

/** The best of five tries each: the machine does other things too. */
function times(name: string, lines: readonly string[]): string[] {
  for (const line of lines.slice(0, 500)) read(line);
  const taken = lines.map((line) => Math.min(...[0, 1, 2, 3, 4].map(() => timed(() => read(line)))));
  return [name, withThousands(lines.length), ...[0.5, 0.95, 1].map((share) => percentile(taken, share).toFixed(2))];
}

/** Parts of real lines, over and over: what a pattern begins to match and then cannot end. */
function hostile(): string[] {
  const attacks = new Set<string>();
  for (const line of LINES) {
    const pieces = line.split(/(\s+)/).filter(Boolean);
    for (let from = 0; from < pieces.length; from++) {
      for (const length of [1, 2, 3, 4]) {
        const piece = pieces.slice(from, from + length).join('');
        const before = pieces.slice(0, from).join('');
        attacks.add((before + piece.repeat(LONGEST / piece.length + 1)).slice(0, LONGEST));
      }
    }
  }
  return [...attacks];
}

function wholeText(): number {
  const text = Array.from({ length: 10_000 }, (_, index) => LINES[index % LINES.length]).join('\n');
  return Math.min(...[0, 1].map(() => timed(() => readText(text, { resolve: commonService }))));
}

async function weights(): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'every-port-lines-'));
  const source = fileURLToPath(new URL('../../src/lines/', import.meta.url));
  const parts = {
    'what is typed (readQuery)': ['query.ts', 'readQuery'],
    'any line (readLine)': ['line.ts', 'readLine'],
    'any text (readText)': ['text.ts', 'readText'],
  } as const;
  try {
    const rows: string[][] = [];
    for (const [name, [file, reader]] of Object.entries(parts)) {
      const [entry, bundle] = [join(folder, 'entry.ts'), join(folder, 'bundle.js')];
      writeFileSync(
        entry,
        `export { ${reader} } from '${source}${file}'; export { guideFor } from '${source}guides.ts';`,
      );
      const options = [
        '--bundle',
        '--minify',
        '--format=esm',
        '--charset=utf8',
        '--target=es2022',
        `--outfile=${bundle}`,
      ];
      await runPackage('esbuild', [entry, ...options]);
      const code = readFileSync(bundle);
      rows.push([name, ...[code, gzipSync(code), brotliCompressSync(code)].map(({ length }) => withThousands(length))]);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function quality(file: string): string[] {
  const cases = casesOf(file);
  const right = cases.filter(({ line, first }) => {
    const found = firstOf(read(line));
    return first.some((one) => found.includes(one));
  });
  return [file, `${right.length} of ${cases.length}`, `${((100 * right.length) / cases.length).toFixed(1)} %`];
}

function read(line: string) {
  return readLine(line, { resolve: commonService });
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
