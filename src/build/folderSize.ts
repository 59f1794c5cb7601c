import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many files there are under a folder, and the bytes that they hold (not what they take on the disk). */
export function folderSize(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
