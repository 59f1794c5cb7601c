/**
 * Builds the whole site and shows how far it is: `npm run build`, with `-- --outDir <folder>` into another folder than
 * `dist`, with `-- --feedback <path or address>` to where votes go unless `FEEDBACK_URL` says otherwise.
 *
 * The last site stays in its place until the new one is finished, whatever becomes of the build.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { markBuild, readBuildMark } from '../build/buildMark.ts';
import { diskError } from '../build/diskError.ts';
import { readFeedbackSettings } from '../build/feedbackSettings.ts';
import { folderSize } from '../build/folderSize.ts';
import { count, megabytes } from '../build/format.ts';
import { refuseForeignFolder } from '../build/outDir.ts';
import { portsToBuild } from '../build/portsToBuild.ts';
import { progress } from '../build/progress.ts';
import { progressDisplay } from '../build/progressDisplay.ts';
import { readOptions } from '../build/readOptions.ts';
import { readSiteAddress } from '../build/siteAddress.ts';
import { transportSecurity } from '../build/transportSecurity.ts';
import { openWorkFolder, type WorkFolder } from '../build/workFolder.ts';
import { cardCache, prepareCardCache } from '../cards/cache.ts';
import { checkContent } from '../check/checkContent.ts';
import { throwOnErrors } from '../registry/problems.ts';
import { runCommand } from './runCommand.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const USAGE = `npm run build -- [--outDir FOLDER] [--feedback ADDRESS]
  --outDir FOLDER     build into this folder in place of dist
  --feedback ADDRESS  where votes go: a path or a whole address`;
/** The exit status of a program that a signal has ended is 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

let outDir = `${root}dist`;
await runCommand(async () => {
  const options = readOptions({ outDir: { type: 'string' }, feedback: { type: 'string' } }, USAGE);
  outDir = path.resolve(options.outDir ?? outDir);
  // The pages read the variable, and it wins over the option.
  process.env['FEEDBACK_URL'] ||= options.feedback ?? '';
  const pages = await buildSite();
  console.log(summary(pages));
});
if (process.exitCode) {
  if (readBuildMark(outDir)) console.error(`The site that was built before is still in ${outDir}.`);
  // At once: the pages that are still being rendered would complain, one by one, of what is gone.
  process.exit();
}

/** Everything that can be refused is refused before the first page is written. */
async function buildSite(): Promise<number> {
  const address = readSiteAddress();
  readFeedbackSettings();
  portsToBuild();
  transportSecurity();
  const work = openWorkFolder(outDir);
  for (const [signal, status] of Object.entries(SIGNALS)) process.once(signal, () => stop(work, status));
  try {
    refuseForeignFolder(outDir, root);
    console.log(`Building Every Port for ${address.site}${address.base}`);
    throwOnErrors(checkContent());
    prepareCardCache(cardCache());
    const pages = await buildPages(work.building);
    markBuild(work.building, address);
    work.publish();
    return pages;
  } catch (error) {
    work.abandon();
    throw diskError(error, work.building);
  }
}

function stop(work: WorkFolder, status: number): void {
  work.abandon();
  process.exit(status);
}

async function buildPages(folder: string): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Not before it is needed: what is refused is refused at once.
  const { build } = await import('astro');
  const display = progressDisplay(process.stdout, Boolean(process.env['CI']));
  let pages = 0;
  const counting = progress((state) => {
    pages = state.pages;
    display.show(state);
  });
  try {
    // At the level `info` Astro prints two lines for each page.
    await build({ root, outDir: folder, logLevel: 'warn', integrations: [counting] });
  } finally {
    display.clear();
  }
  return pages;
}

function summary(pages: number): string {
  const seconds = performance.now() / 1000;
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  const { files, bytes } = folderSize(outDir);
  return [
    `${count(pages)} pages in ${seconds.toFixed(1)} s, ${count(pages / seconds)} pages/s`,
    `peak memory of Node ${megabytes(peakMemory)}`,
    `${count(files)} files of ${megabytes(bytes)} in ${outDir}`,
  ].join('; ');
}
