/**
 * Measures full builds of different sizes, and what a port costs in each: `npm run bench:build`, or with other numbers
 * of ports `npm run bench:build -- 64 8192`. Linux only. The first size gives the cost that every build has; what a
 * port costs is told without it, and should be the same for all sizes.
 */
import { folderSize } from '../../src/build/folderSize.ts';
import { withThousands, megabytes } from '../../src/build/format.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { buildInto } from './buildInto.ts';
import type { Measurement } from './measure.ts';
import { table } from './table.ts';

interface Build extends Measurement {
  ports: number;
  files: number;
  bytes: number;
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [64, 8192, 65_536];
const builds: Build[] = [];
for (const ports of sizes) builds.push(await buildPorts(ports, String(ports)));
console.log(`\n${resultTable(builds)}`);
if (process.argv.length === 2) await tellKinds(builds[0] as Build);

/** What a page costs that has something to say, with its twins, and what a bare one does. */
async function tellKinds(first: Build): Promise<void> {
  const [notable, bare] = [true, false].map((wanted) =>
    loadRegistry()
      .ports.filter((port) => port.notable === wanted)
      .map(({ number }) => number),
  );
  for (const [words, all = [], ports] of [
    ['notable', notable, 2048],
    ['bare', bare, 16_384],
  ] as const) {
    // Spread evenly, as those of the other builds are.
    const list = all.filter(
      (_, index) => Math.floor((index * ports) / all.length) !== Math.floor(((index - 1) * ports) / all.length),
    );
    const build = await buildPorts(list.length, `${list.join(',')},`);
    console.log(
      `${words}: ${perPort(build, first, 'wallSeconds')} wall, ${perPort(build, first, 'cpuSeconds')} CPU a page`,
    );
  }
}

async function buildPorts(ports: number, listed: string): Promise<Build> {
  const { folder, ...measurement } = await buildInto([], { EVERYPORT_PORTS: listed });
  return { ports, ...measurement, ...folderSize(folder) };
}

function resultTable(builds: readonly Build[]): string {
  const [first] = builds;
  const rows = builds.map((build) => [
    withThousands(build.ports),
    `${build.wallSeconds.toFixed(1)} s`,
    `${build.cpuSeconds.toFixed(1)} s`,
    megabytes(build.peakMemoryBytes),
    withThousands(build.files),
    megabytes(build.bytes),
    perPort(build, first, 'wallSeconds'),
    perPort(build, first, 'cpuSeconds'),
  ]);
  const head = ['ports', 'wall', 'CPU', 'peak memory', 'files', 'dist', 'wall per port', 'CPU per port'];
  return table(head, rows);
}

function perPort(build: Build, first: Build | undefined, key: 'wallSeconds' | 'cpuSeconds'): string {
  if (first === undefined || build === first) return '';
  const milliseconds = ((build[key] - first[key]) * 1000) / (build.ports - first.ports);
  return `${milliseconds.toFixed(2)} ms`;
}
