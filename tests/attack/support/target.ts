import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startServe, type ServeProcess } from '../../support/serveProcess.ts';
import { SITE_FILES, writeSite } from '../../support/site.ts';

/** What must never be read through the server. */
export const SECRET = 'what is outside of the site is nobody’s business';

/** A file that takes a while to send, in bytes. */
export const LARGE = 9_000_000;

/** A small site with secrets beside it and behind links, and a large file. */
export function writeTarget(folder: string): string {
  const dist = path.join(folder, 'dist');
  writeSite(dist, {
    files: { ...SITE_FILES, 'software/redis/index.html': 'Redis', 'data/ports.bin': 'x'.repeat(LARGE) },
  });
  for (const secret of ['secret.txt', 'secret/index.html', 'dist/.env', 'dist/.git/config', 'dist/ports/.hidden']) {
    mkdirSync(path.dirname(path.join(folder, secret)), { recursive: true });
    writeFileSync(path.join(folder, secret), SECRET);
  }
  symlinkSync('../secret.txt', path.join(dist, 'link.txt'));
  symlinkSync('../secret', path.join(dist, 'linked'));
  return dist;
}

/** Serves it, as a process of its own, for as long as the tests of a file take. */
export function serveTarget(options?: Parameters<typeof startServe>[1]): () => ServeProcess {
  const folder = mkdtempSync(path.join(tmpdir(), 'every-port-attack-'));
  let server: ServeProcess;
  beforeAll(async () => {
    server = await startServe(writeTarget(folder), options);
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });
  return () => server;
}
