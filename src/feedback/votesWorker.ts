/** Keeps the votes on a thread of its own, which waits for the disk and for other processes in place of the site. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from './sqliteStore.ts';
import { StoreBusyError, type Totals } from './store.ts';
import type { VotesAnswer, VotesQuestion } from './votesThread.ts';

const store = openSqliteStore(workerData as string);
const asked: VotesQuestion[] = [];
parentPort?.postMessage('open');

parentPort?.on('message', (question: VotesQuestion) => {
  asked.push(question);
  // What has come meanwhile is done with it.
  if (asked.length === 1) setImmediate(answerAll);
});

function answerAll(): void {
  const questions = asked.splice(0);
  const late = questions.filter(isLate);
  const inTime = questions.filter((question) => !late.includes(question));
  answer(late, () => {
    throw new StoreBusyError('the votes before this one took too long');
  });
  const adds = inTime.filter((question) => 'add' in question);
  if (adds.length > 0) answer(adds, () => store.addAll(adds.map(({ add }) => add)));
  for (const question of inTime) {
    if ('totals' in question) answer([question], () => store.totals(question.totals));
    if ('end' in question) end();
  }
}

function isLate({ until }: VotesQuestion): boolean {
  return Date.now() > until;
}

function answer(questions: readonly VotesQuestion[], find: () => Totals | void): void {
  const found = outcome(find);
  for (const { id } of questions) parentPort?.postMessage({ id, ...found } satisfies VotesAnswer);
}

function outcome(find: () => Totals | void) {
  try {
    return { result: find() ?? undefined };
  } catch (error) {
    const { message } = error as Error;
    return error instanceof StoreBusyError ? { busy: message } : { failed: message };
  }
}

function end(): void {
  store.close();
  parentPort?.close();
}
