/**
 * Changes the code of the registry's reader and of the merge in small ways, one at a time, and tells which changes no
 * test notices: `npm run bench:mutation`, or for other files `npm run bench:mutation -- src/registry/csv/row.ts`.
 * Each file is held to the tests that mirror it. Stryker is fetched on first use.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPackage } from './runPackage.ts';
import { strykerOptions } from './strykerOptions.ts';
import { table } from './table.ts';

/** Not a dependency: with what it needs it is larger than the site's own packages. */
const STRYKER = '@stryker-mutator/core@10.1.1';

/** Where a mistake would change facts: some minutes. */
const DEFAULT = [
  'src/registry/csv/header.ts',
  'src/registry/csv/records.ts',
  'src/registry/csv/fields/ports.ts',
  'src/registry/merge/transports.ts',
];

/** What is used of the report (https://github.com/stryker-mutator/mutation-testing-elements, report schema). */
interface Report {
  files: Record<
    string,
    { mutants: { mutatorName: string; status: string; replacement?: string; location: { start: { line: number } } }[] }
  >;
}

type Mutant = Report['files'][string]['mutants'][number];

const files = process.argv.length > 2 ? process.argv.slice(2) : DEFAULT;
// Not under node_modules, where Node runs no TypeScript.
const folder = mkdtempSync(join(tmpdir(), 'every-port-mutation-'));
const mutants: [file: string, mutant: Mutant][] = [];
try {
  for (const file of files) mutants.push(...(await mutate(file)).map((mutant): [string, Mutant] => [file, mutant]));
} finally {
  rmSync(folder, { recursive: true });
}

const rows = files.map((file) => {
  const own = mutants.filter(([mutated]) => mutated === file);
  const noticed = own.filter(([, mutant]) => isNoticed(mutant)).length;
  return [file, String(own.length), String(noticed), `${((noticed / own.length) * 100).toFixed(1)} %`];
});
console.log(table(['file', 'changes', 'noticed', 'score'], rows));
const missed = mutants.filter(([, mutant]) => !isNoticed(mutant));
if (missed.length > 0) {
  const places = missed.map(([file, { location, mutatorName, replacement = '' }]) => [
    `${file}:${location.start.line}`,
    mutatorName,
    replacement.replace(/\s+/g, ' ').slice(0, 80),
  ]);
  console.log(`\nNot noticed:\n${table(['where', 'kind', 'changed to'], places)}`);
}

async function mutate(file: string): Promise<Mutant[]> {
  const test = file.replace(/^src/, 'tests').replace(/\.ts$/, '.test.ts');
  for (const needed of [file, test]) if (!existsSync(needed)) throw new Error(`There is no ${needed}`);
  const [config, report] = ['stryker.json', 'report.json'].map((name) => join(folder, name)) as [string, string];
  rmSync(report, { force: true });
  writeFileSync(config, JSON.stringify(strykerOptions(file, test, report, folder)));
  const { stdout, stderr } = await runPackage(STRYKER, ['run', config]);
  if (!existsSync(report)) throw new Error(`Stryker left no report on ${file}:\n${stdout}${stderr}`);
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return Object.values(files)
    .flatMap(({ mutants }) => mutants)
    .filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
}

function isNoticed({ status }: Mutant): boolean {
  return status === 'Killed' || status === 'Timeout';
}
