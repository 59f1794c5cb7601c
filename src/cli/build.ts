/**
 * Builds the whole site and shows how far it is: `npm run build`. The last site stays in its place until the new one is
 * finished, whatever becomes of the build.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { markBuild, readBuildMark } from '../build/buildMark.ts';
import { diskError } from '../build/diskError.ts';
import { readFeedbackSettings } from '../build/feedbackSettings.ts';
import { folderSize } from '../build/folderSize.ts';
import { withThousands, megabytes } from '../build/format.ts';
import { addParts, inRanges, refuseMisfits } from '../build/joinParts.ts';
import { readLeftOut, setLeftOut } from '../build/leftOut.ts';
import { madeFrom } from '../build/madeFrom.ts';
import { refuseForeignFolder } from '../build/outDir.ts';
import { portsToBuild, readPortList } from '../build/portsToBuild.ts';
import { counting } from '../build/progress.ts';
import { prerendering } from '../build/prerendering.ts';
import { progressDisplay } from '../build/progressDisplay.ts';
import { readSiteAddress } from '../build/siteAddress.ts';
import { isOfPort, readShare, setShare } from '../build/share.ts';
import { transportSecurity } from '../build/transportSecurity.ts';
import { UsageError } from '../build/usageError.ts';
import { openWorkFolder, type WorkFolder } from '../build/workFolder.ts';
import { cardCache, prepareCardCache } from '../cards/cache.ts';
import { problemsOf } from '../check/checkContent.ts';
import { reloadRegistry } from '../registry/index.ts';
import { throwOnErrors } from '../registry/problems.ts';
import { stampBarePages } from '../stamps/shapesToBuild.ts';
import { stamping } from '../stamps/stamping.ts';
import { runCommand } from './runCommand.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage = `npm run build -- [--outDir FOLDER] [--feedback ADDRESS] [--without WHAT] [--ranges RANGES | --join FOLDER…]
  --outDir FOLDER     build into this folder in place of dist
  --feedback ADDRESS  where votes go unless FEEDBACK_URL says otherwise: a path or a whole address
  --without WHAT      leave out some of bare,twins,cards: the pages of bare ports, which the browser then makes; Markdown
                      and JSON of each page; the preview cards of single ports and products
  --ranges RANGES     build a part: the pages of these ports, such as 0-8191 or 0-1023,49152-65535
  --join FOLDER…      build what is of no single port, and join parts to a whole site with it`;
const options = {
  outDir: { type: 'string' },
  feedback: { type: 'string' },
  without: { type: 'string' },
  ranges: { type: 'string' },
  join: { type: 'boolean' },
} as const;
/** What `import.meta.env` has by itself; variables of the same names would take their place in the pages. */
const OF_THE_BUNDLER = ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'];
/** The exit status of a program that a signal has ended is 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

let outDir = `${root}dist`;
await runCommand({ usage, options, words: true }, async ({ values, words: parts }) => {
  if (parts.length > 0 !== (values.join === true) || (values.join && values.ranges)) throw new UsageError(usage);
  outDir = path.resolve(values.outDir ?? outDir);
  // The pages read the variable, and it wins over the option.
  process.env['FEEDBACK_URL'] ||= values.feedback ?? '';
  setLeftOut(values.without ?? '');
  chooseShare(values);
  const pages = await buildSite(parts.map((part) => path.resolve(part)));
  console.log(summary(pages));
});
if (process.exitCode) {
  if (readBuildMark(outDir)) console.error(`The site that was built before is still in ${outDir}.`);
  // At once: the pages that are still being rendered would complain, one by one, of what is gone.
  process.exit();
}

/** The environment says which pages are rendered, because pages are bundled and do not see this command. */
function chooseShare({ ranges, join }: { ranges?: string | undefined; join?: boolean | undefined }): void {
  setShare(ranges ? 'part' : join ? 'rest' : 'whole');
  // As ranges: a variable of more than 128 KiB keeps Linux from starting any process (execve(2), E2BIG).
  if (ranges)
    process.env['EVERYPORT_PORTS'] = `${inRanges(readPortList('--ranges', ranges).toSorted((a, b) => a - b))},`;
  if (join) process.env['EVERYPORT_PORTS'] = ',';
}

/**
 * Everything that can be refused is refused before the first page is written.
 *
 * @param parts folders of built parts, which the site is joined from
 */
async function buildSite(parts: readonly string[]): Promise<number> {
  const address = readSiteAddress();
  readFeedbackSettings();
  const ports = portsToBuild();
  readLeftOut();
  transportSecurity();
  const share = readShare();
  const from = share === 'whole' ? '' : madeFrom(root);
  if (share === 'rest') refuseMisfits(parts, from);
  const work = openWorkFolder(outDir);
  for (const [signal, status] of Object.entries(SIGNALS)) process.once(signal, () => stop(work, status));
  try {
    refuseForeignFolder(outDir, root);
    console.log(`Building Every Port for ${address.site}${address.base}`);
    // Read once: what is checked is what the pages take.
    throwOnErrors(problemsOf(reloadRegistry()));
    prepareCardCache(cardCache());
    const pages = await buildPages(work.building);
    addParts(parts, work.building);
    markBuild(work.building, { ...address, ...(share === 'part' && { part: { ranges: inRanges(ports), from } }) });
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
  // Whatever the shell has: pages of a development build carry no policy, and none of them is stamped.
  process.env['NODE_ENV'] = 'production';
  for (const name of OF_THE_BUNDLER) delete process.env[name];
  // Not before it is needed: what is refused is refused at once.
  const { build } = await import('astro');
  const display = progressDisplay(process.stdout, Boolean(process.env['CI']));
  let pages = 0;
  const shown = counting(
    (state) => {
      pages = state.pages;
      display.show(state);
    },
    readShare() === 'part' ? isOfPort : undefined,
  );
  stampBarePages();
  const stamps = stamping(folder);
  try {
    // At the level `info` Astro prints two lines for each page.
    await build({ root, outDir: folder, logLevel: 'warn', integrations: [prerendering(stamps.around, shown)] });
    await stamps.finish();
  } finally {
    display.clear();
  }
  return pages;
}

function summary(pages: number): string {
  const seconds = performance.now() / 1000;
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return [
    `${withThousands(pages)} pages rendered in ${seconds.toFixed(1)} s`,
    `peak memory of Node ${megabytes(peakMemory)}`,
    `${readLeftOut().size > 0 ? `${withThousands(folderSize(outDir).files)} files ` : ''}in ${outDir}`,
  ].join('; ');
}
