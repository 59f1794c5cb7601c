import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FoundFile } from './sendFile.ts';
import type { SitePath } from './target.ts';

/** The file of a page or the file itself, or that a page's address lacks its slash. Links on the disk are not followed. */
export async function findFile(root: string, { names, isFolder }: SitePath): Promise<FoundFile | 'folder' | undefined> {
  const file = path.join(root, ...names, ...(isFolder ? ['index.html'] : []));
  const stats = await look(file);
  if (stats?.isFile()) return { path: file, stats };
  const isPage = !isFolder && stats?.isDirectory() && (await look(path.join(file, 'index.html')))?.isFile();
  return isPage ? 'folder' : undefined;
}

async function look(file: string): Promise<Stats | undefined> {
  try {
    return (await realpath(file)) === file ? await stat(file) : undefined;
  } catch {
    return undefined;
  }
}
