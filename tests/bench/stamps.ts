/**
 * Builds the site twice, with stamped bare pages and with every page rendered by Astro, and compares all files byte for
 * byte: `npm run bench:stamps`.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from '../../src/build/format.ts';
import { measure } from './measure.ts';

const stamped = await buildSite({});
const rendered = await buildSite({ EVERYPORT_STAMPS: 'none' });
try {
  const files = globSync('**/*', { cwd: rendered.folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(rendered.folder.length));
  const others = globSync('**/*', { cwd: stamped.folder, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
  const different = paths.filter((path) => !isSame(path));
  console.log(
    `${count(paths.length)} files, ${count(others)} in the stamped site, ${count(different.length)} different`,
  );
  for (const path of different.slice(0, 20)) console.log(path);
  console.log(`rendered in ${rendered.seconds.toFixed(1)} s, stamped in ${stamped.seconds.toFixed(1)} s`);
  process.exitCode = different.length > 0 || others !== paths.length ? 1 : 0;
} finally {
  for (const { folder } of [stamped, rendered]) rmSync(folder, { recursive: true });
}

async function buildSite(env: NodeJS.ProcessEnv): Promise<{ folder: string; seconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'every-port-stamps-'));
  const { wallSeconds } = await measure('src/cli/build.ts', ['--outDir', folder], { CI: 'true', ...env });
  return { folder, seconds: wallSeconds };
}

function isSame(path: string): boolean {
  try {
    return readFileSync(stamped.folder + path).equals(readFileSync(rendered.folder + path));
  } catch {
    return false;
  }
}
