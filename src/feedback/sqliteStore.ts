import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../build/makeFolder.ts';
import { StoreBusyError, type Totals, type VoteStore } from './store.ts';
import type { VotedPage } from './votedPage.ts';

/** One count per page, face and day: nothing in it distinguishes two readers, and it stays small whatever comes in. */
const SCHEMA = `CREATE TABLE IF NOT EXISTS page_votes (
  page TEXT NOT NULL,
  face TEXT NOT NULL,
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (page, face, day)
) STRICT, WITHOUT ROWID`;

/** Until November 2026 ports alone had votes, in a table of their own. */
const HAS_OLD_TABLE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'votes'";
const TAKE_OVER = `INSERT INTO page_votes SELECT 'ports/' || port, face, day, count FROM votes WHERE true
  ON CONFLICT (page, face, day) DO UPDATE SET count = count + excluded.count;
DROP TABLE votes`;

/** How long a vote waits for another process that holds the file, in milliseconds. */
const PATIENCE = 50;

/** SQLITE_BUSY and SQLITE_LOCKED (https://www.sqlite.org/rescode.html). */
const BUSY_CODES = new Set([5, 6]);

export type DatedVote = Parameters<VoteStore['add']>;

/** Votes in SQLite, on the thread that asks. */
export interface SqliteStore extends VoteStore {
  add(...vote: DatedVote): void;
  /** All of them or none, at the price of one: each write waits until the disk has it. */
  addAll(votes: readonly DatedVote[]): void;
  totals(page: VotedPage): Totals;
  close(): void;
}

/**
 * Votes in the SQLite file at `path`; the file and its folder are created where they are missing, and again when they
 * vanish or another file takes their place. `:memory:` keeps them for as long as the process lives.
 *
 * @throws at once where the file cannot be opened, read as a database or written to; later a `StoreBusyError` while
 * another process holds it
 */
export function openSqliteStore(path: string): SqliteStore {
  let open: Connection | undefined = connectUnlessBusy(path);

  /** Asks the file that has the name now. */
  function ask<Result>(question: (connection: Connection) => Result): Result {
    try {
      if (open && open.file !== fileId(path)) {
        open.database.close();
        open = undefined;
      }
      open ??= connect(path);
      return question(open);
    } catch (error) {
      if (isBusy(error)) throw new StoreBusyError(`${path} is held by another process`);
      throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
    }
  }

  function addAll(votes: readonly DatedVote[]): void {
    ask(({ database, add }) =>
      inOne(database, () => {
        for (const [{ page, face }, day] of votes) add.run(page, face, day);
      }),
    );
  }

  return {
    add: (vote, day) => addAll([[vote, day]]),
    addAll,
    totals: (page) =>
      ask(({ sums }) => {
        const found = sums.all(page).map(({ face, votes }) => [face, votes]);
        return { happy: 0, neutral: 0, sad: 0, ...(Object.fromEntries(found) as Partial<Totals>) };
      }),
    close: () => open?.database.close(),
  };
}

type Connection = ReturnType<typeof connect>;

/** What holds the file at the start, such as a backup, may let go of it before the first vote. */
function connectUnlessBusy(path: string): Connection | undefined {
  try {
    return connect(path);
  } catch (error) {
    if (isBusy(error)) return undefined;
    throw error;
  }
}

function connect(path: string) {
  if (path !== ':memory:') makeFolder(dirname(path));
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  try {
    database.exec(SCHEMA);
    // Only a write shows whether it can be written to, even one that changes nothing.
    database.exec('DELETE FROM page_votes WHERE false');
    inOne(database, () => {
      if (database.prepare(HAS_OLD_TABLE).get()) database.exec(TAKE_OVER);
    });
    const add = database.prepare(
      'INSERT INTO page_votes VALUES (?, ?, ?, 1) ON CONFLICT (page, face, day) DO UPDATE SET count = count + 1',
    );
    const sums = database.prepare('SELECT face, sum(count) AS votes FROM page_votes WHERE page = ? GROUP BY face');
    return { database, add, sums, file: fileId(path) };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Does all of it or nothing, while no other process writes. */
function inOne(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    // A full disk has ended the transaction already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Which file has this name: another one, once it was deleted and created again. */
function fileId(path: string): string {
  if (path === ':memory:') return path;
  const { dev, ino } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return `${dev} ${ino}`;
}

function isBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  // Extended codes have the plain one in their lowest byte.
  return errcode !== undefined && BUSY_CODES.has(errcode & 0xff);
}
