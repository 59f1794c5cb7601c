import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSite } from '../../src/build/siteServer.ts';
import { writeHostileContent } from './content.ts';
import { BUILT_PORTS } from './words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Within the project, because the build leaves modules there that import the project's packages. */
const folder = path.join(root, 'node_modules/.cache/every-port/hostile');

/**
 * Builds a small site from the hostile content: a build takes `content/` from its working directory.
 *
 * @returns the folder of the site
 * @throws when the build fails, with what it said
 */
export function buildHostileSite(): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeHostileContent(folder);
  const dist = path.join(folder, 'dist');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'src/cli/build.ts'), '--outDir', dist],
    {
      cwd: folder,
      env: { ...process.env, CI: 'true', EVERYPORT_PORTS: String(BUILT_PORTS), SITE_URL: '', BASE_PATH: '' },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the hostile site could not be built\n${stdout}${stderr}`);
  return dist;
}

/** Serves it on a free port, with the headers of the site's own `_headers` file. */
export async function serveHostileSite(dist: string): Promise<{ url: string; server: Server }> {
  const server = createSite(dist, '/');
  await once(server.listen(0, 'localhost'), 'listening');
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}
