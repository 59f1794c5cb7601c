/** Compares the files that the record cites with their newest versions: `npm run sources`. */
import { checkSources } from '../sources/checkSources.ts';
import { gitHub } from '../sources/gitHub.ts';
import { mirrors } from '../sources/mirrors.ts';
import { sourcesText } from '../sources/report.ts';
import { readContent } from '../registry/index.ts';
import { runCommand } from './runCommand.ts';

const usage = `npm run sources -- [--from DIR] [--json] [FILE…]
  FILE        only the sources of files with this in their path, such as software/redis
  --from DIR  read repositories from this folder of bare git directories called OWNER+NAME, and ask no network
  --json      print a report for machines`;
const options = { from: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

await runCommand({ usage, options, words: true }, async ({ values: { from, json }, words: files }) => {
  const { records } = readContent();
  const repositories = from === undefined ? gitHub() : mirrors(from);
  const report = await checkSources(records, repositories, files);
  console.log(json ? JSON.stringify(report, null, 2) : sourcesText(report));
});
