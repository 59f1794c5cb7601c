/**
 * Builds the whole site and shows how far it is: `npm run build`, with `-- --outDir <folder>` into another folder, with
 * `-- --feedback <path or address>` to where votes go unless `FEEDBACK_URL` says otherwise.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { discard } from '../build/discard.ts';
import { readFeedbackSettings } from '../build/feedbackSettings.ts';
import { folderSize } from '../build/folderSize.ts';
import { count, megabytes } from '../build/format.ts';
import { progress } from '../build/progress.ts';
import { progressDisplay } from '../build/progressDisplay.ts';
import { readSiteAddress } from '../build/siteAddress.ts';
import { loadRegistry } from '../registry/index.ts';
import { runCommand } from './runCommand.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: { outDir: { type: 'string', default: `${root}dist` }, feedback: { type: 'string' } },
});
// The pages read the variable, and it wins over the option.
process.env['FEEDBACK_URL'] ||= values.feedback ?? '';

await runCommand(async () => {
  const { site, base } = readSiteAddress();
  console.log(`Building Every Port for ${site}${base}`);
  // Wrong settings and wrong facts end the run here, with the last build still in its place.
  readFeedbackSettings();
  loadRegistry();
  discard(values.outDir);
  const pages = await buildPages(values.outDir);
  console.log(summary(pages, values.outDir));
});

async function buildPages(outDir: string): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const display = progressDisplay(process.stdout, Boolean(process.env['CI']));
  let pages = 0;
  const counting = progress((state) => {
    pages = state.pages;
    display.show(state);
  });
  try {
    // At the level `info` Astro prints two lines for each page.
    await build({ root, outDir, logLevel: 'warn', integrations: [counting] });
  } finally {
    display.clear();
  }
  return pages;
}

function summary(pages: number, outDir: string): string {
  const seconds = performance.now() / 1000;
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  const { files, bytes } = folderSize(outDir);
  return [
    `${count(pages)} pages in ${seconds.toFixed(1)} s, ${count(pages / seconds)} pages/s`,
    `peak memory of Node ${megabytes(peakMemory)}`,
    `${count(files)} files of ${megabytes(bytes)} in ${outDir}`,
  ].join('; ');
}
