/**
 * Scores one page of every kind with Lighthouse, as on a phone: `npm run bench:lighthouse`, or with another folder and
 * pages `npm run bench:lighthouse -- <folder> ports/22/ ports/988/`. Lighthouse is fetched on first use.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { PAGES_OF_EVERY_KIND } from '../browser/kinds.ts';
import { installedChromium } from '../browser/support/chromium.ts';
import { readArguments } from './arguments.ts';
import { runPackage } from './runPackage.ts';
import { serveSite } from './site.ts';
import { table } from './table.ts';

/** Not a dependency: with what it needs it is larger than the rest together. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

/** What is used of a report (https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md). */
interface Report {
  categories: Record<string, { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

const { dist, others } = readArguments();
/** Lighthouse gives no scores to a page that answers 404. */
const pages = others.length > 0 ? others : PAGES_OF_EVERY_KIND.filter((path) => path !== 'no-such-page/');
const site = await serveSite(dist);
const reports: [page: string, report: Report][] = [];
for (const page of pages) reports.push([`/${page}`, await score(site.url + page)]);
site.close();

const titles = Object.values(reports[0]?.[1].categories ?? {}).map(({ title }) => title);
console.log(
  table(
    ['page', ...titles],
    reports.map(([page, { categories }]) => [page, ...Object.values(categories).map(({ score }) => points(score))]),
  ),
);
const losses = reports.flatMap(([page, report]) => lostPoints(report).map((loss) => [page, ...loss]));
if (losses.length > 0) console.log(`\n${table(['page', 'category', 'audit', 'weight', 'score', 'measured'], losses)}`);

async function score(url: string): Promise<Report> {
  // Chromium's sandbox does not start for root.
  const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  // Into a file: Lighthouse ends before a pipe has taken a long report.
  const file = join(mkdtempSync(join(tmpdir(), 'every-port-lighthouse-')), 'report.json');
  const args = [url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags.join(' ')}`];
  const { stderr } = await runPackage(LIGHTHOUSE, args, {
    CHROME_PATH: installedChromium() ?? chromium.executablePath(),
  });
  if (!existsSync(file)) throw new Error(`Lighthouse said nothing of ${url}:\n${stderr}`);
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(dirname(file), { recursive: true });
  return report;
}

/** The audits for which a page has less than all points. */
function lostPoints({ categories, audits }: Report): string[][] {
  return Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (!weight || !audit || audit.score === null || audit.score === 1) return [];
      return [[title, audit.title, String(weight), points(audit.score), audit.displayValue ?? '']];
    }),
  );
}

function points(score: number | null): string {
  return score === null ? '' : String(Math.round(score * 100));
}
