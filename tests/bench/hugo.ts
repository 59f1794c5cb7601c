/**
 * Compares a build with Hugo's of the same articles: `npm run bench:hugo`, or with fewer ports `npm run bench:hugo -- 8192`.
 * Hugo gets the article of every port as Markdown, with the frame of this site's pages, and makes pages alone: no twins,
 * no cards, no index of texts. Both run in turn, three times. Needs `hugo` (Debian's package); without it nothing is done.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer, pageTitle } from '../../src/articles/answer.ts';
import { portMarkdown } from '../../src/articles/markdown.ts';
import { megabytes } from '../../src/build/format.ts';
import { portsToBuild } from '../../src/build/portsToBuild.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { benchFolder } from './benchFolder.ts';
import { buildInto } from './buildInto.ts';
import { measureProgram, type Measurement } from './measure.ts';
import { table } from './table.ts';

const RUNS = 3;
const HOME = 'https://everyport.example/';

const version = spawnSync('hugo', ['version'], { encoding: 'utf8' });
if (version.status === 0) await compare();
else console.log('Hugo is not installed here; the comparison is left out.');

async function compare(): Promise<void> {
  const ports = process.argv[2] ?? '65536';
  const folder = benchFolder();
  const rows: string[][] = [];
  // The frame is cut from a page that this site has built, so that both write it.
  const sample = await buildInto([], { EVERYPORT_PORTS: '22,' });
  writeHugoSite(folder, readFileSync(join(sample.folder, 'ports', '22', 'index.html'), 'utf8'), ports);
  for (let run = 1; run <= RUNS; run++) {
    rows.push(rowOf(run, 'Every Port', await buildInto([], { EVERYPORT_PORTS: ports })));
    const args = ['--quiet', '--source', folder, '--destination', join(folder, `public-${run}`)];
    rows.push(rowOf(run, version.stdout.split(/[ +-]/)[1] ?? '', await measureProgram('hugo', args, {})));
  }
  console.log(table(['run', 'builder', 'wall', 'CPU', 'peak memory'], rows));
}

function rowOf(run: number, name: string, { wallSeconds, cpuSeconds, peakMemoryBytes }: Measurement): string[] {
  return [String(run), name, `${wallSeconds.toFixed(1)} s`, `${cpuSeconds.toFixed(1)} s`, megabytes(peakMemoryBytes)];
}

function writeHugoSite(folder: string, page: string, count: string): void {
  const { ports } = loadRegistry();
  for (const name of ['content/ports', 'layouts/_default']) mkdirSync(join(folder, name), { recursive: true });
  const config = `baseURL: ${HOME}\ndisableKinds: [home, section, taxonomy, term, RSS, sitemap, robotsTXT, "404"]\n`;
  writeFileSync(join(folder, 'config.yaml'), config);
  writeFileSync(join(folder, 'layouts/_default/single.html'), layoutOf(page));
  for (const port of portsToBuild({ EVERYPORT_PORTS: count }).flatMap((number) => ports[number] ?? [])) {
    const head = JSON.stringify({ title: pageTitle(port), description: answer(port), number: port.number });
    writeFileSync(join(folder, 'content/ports', `${port.number}.md`), `${head}\n\n${portMarkdown(port, HOME)}`);
  }
}

/** The frame of a built page with the places that vary. What stands in braces there is none of Hugo's. */
function layoutOf(page: string): string {
  const [before = '', after = ''] = page.replaceAll('{{', '{ {').split(/<main id="main">.*<\/main>/s);
  const head = before
    .replace(/<title>.*?<\/title>/, '<title>{{ .Title }} · Every Port</title>')
    .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
  const main = '<h1>Port {{ .Params.number }}</h1><p class="lead">{{ .Description }}</p>{{ .Content }}';
  return `${head}<main id="main"><article class="port">${main}</article></main>${after}`;
}
