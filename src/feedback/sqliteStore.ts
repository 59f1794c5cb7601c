import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Totals, VoteStore } from './store.ts';

/** One count per port, face and day: nothing in it tells two readers apart, and it stays small whatever comes in. */
const SCHEMA = `CREATE TABLE IF NOT EXISTS votes (
  port INTEGER NOT NULL,
  face TEXT NOT NULL,
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (port, face, day)
) STRICT, WITHOUT ROWID`;

/** How long a write waits for another process that holds the file, in milliseconds. */
const PATIENCE = 2000;

/**
 * Votes in the SQLite file at `path`; the file and its folder are made where they are missing. `:memory:` keeps them
 * for as long as the process lives. Throws where the file cannot be opened.
 */
export function openSqliteStore(path: string): VoteStore & { close(): void } {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  database.exec(SCHEMA);
  const add = database.prepare(
    'INSERT INTO votes VALUES (?, ?, ?, 1) ON CONFLICT (port, face, day) DO UPDATE SET count = count + 1',
  );
  const sums = database.prepare('SELECT face, sum(count) AS votes FROM votes WHERE port = ? GROUP BY face');

  return {
    add({ port, face }, day) {
      add.run(port, face, day);
    },
    totals(port) {
      const found = sums.all(port).map(({ face, votes }) => [face, votes]);
      return { happy: 0, neutral: 0, sad: 0, ...(Object.fromEntries(found) as Partial<Totals>) };
    },
    close: () => database.close(),
  };
}
