import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteLater } from '../../src/build/deleteLater.ts';

const made: string[] = [];
process.once('exit', () => deleteLater(made));

/**
 * A new folder outside of the project: a tree of the size of a site there would be watched by a running dev server.
 *
 * It is deleted when the command has ended. On ext4 without a journal no file takes the place of one that was deleted in
 * the last minutes, and each new one is sought past all of those (`recently_deleted` in Linux, fs/ext4/ialloc.c): after
 * the deletion of one site, files of the next took 600 µs in place of 40.
 */
export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'every-port-bench-'));
  made.push(folder);
  return folder;
}
