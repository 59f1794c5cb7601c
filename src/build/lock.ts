import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from './makeFolder.ts';

/** SQLITE_BUSY (https://www.sqlite.org/rescode.html). */
const BUSY = 5;

/** Held until they are released: a database that nobody refers to is closed, and its lock goes with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes a lock that no other process holds. It is SQLite's own on an empty file, because the system releases that one
 * when a process ends in whatever way; Node has no other such lock.
 *
 * @param file stays where it is
 * @returns what releases the lock; nothing where another process holds it
 */
export function takeLock(file: string): (() => void) | undefined {
  makeFolder(path.dirname(file));
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === BUSY) return undefined;
    throw error;
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}
