/** Compares the files that the record cites with their newest versions: `npm run sources`. */
import { fileURLToPath } from 'node:url';
import type { CheckedFacts } from '../registry/rules/rule.ts';
import { checkSources, type SourcesReport } from '../sources/checkSources.ts';
import { gitHub } from '../sources/gitHub.ts';
import { mirrors } from '../sources/mirrors.ts';
import { sourcesText } from '../sources/report.ts';
import { readContent } from '../registry/index.ts';
import { runCommand } from './runCommand.ts';

const usage = `npm run sources -- [--from DIR] [--json] [FILE…]
  FILE          only the sources of files with this in their path, such as software/redis
  --from DIR    read repositories from this folder of bare git directories called OWNER+NAME, and ask no network
  --json        print a report for machines
  GITHUB_TOKEN  lets GitHub list the files of more than 60 repositories an hour, to find files that have moved`;
const options = { from: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/every-port/sources.sqlite', import.meta.url));

await runCommand({ usage, options, words: true }, async ({ values: { from, json }, words: within }) => {
  const { records } = readContent();
  const report =
    from === undefined ? await overTheNetwork(records, within) : await checkSources(records, mirrors(from), { within });
  console.log(json ? JSON.stringify(report, null, 2) : sourcesText(report));
});

async function overTheNetwork(records: CheckedFacts, within: readonly string[]): Promise<SourcesReport> {
  const github = gitHub({ cache: CACHE }, console.error, process.env['GITHUB_TOKEN']);
  try {
    return await checkSources(records, github, { within });
  } finally {
    await github.close();
  }
}
