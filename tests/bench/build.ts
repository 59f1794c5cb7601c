/**
 * Measures full builds of different sizes, and what a port costs in each: `npm run bench:build`, or with other numbers
 * of ports `npm run bench:build -- 64 8192`. Linux only. The first size gives the cost that every build has; what a
 * port costs is told without it, and should be the same for all sizes.
 */
import { rmSync } from 'node:fs';
import { folderSize } from '../../src/build/folderSize.ts';
import { count, megabytes } from '../../src/build/format.ts';
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
for (const ports of sizes) builds.push(await buildPorts(ports));
console.log(`\n${resultTable(builds)}`);

async function buildPorts(ports: number): Promise<Build> {
  const { folder, ...measurement } = await buildInto([], { EVERYPORT_PORTS: String(ports) });
  const size = folderSize(folder);
  rmSync(folder, { recursive: true });
  return { ports, ...measurement, ...size };
}

function resultTable(builds: readonly Build[]): string {
  const [first] = builds;
  const rows = builds.map((build) => [
    count(build.ports),
    `${build.wallSeconds.toFixed(1)} s`,
    `${build.cpuSeconds.toFixed(1)} s`,
    megabytes(build.peakMemoryBytes),
    count(build.files),
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
