import { USAGE, writeNew } from '../new/writeNew.ts';
import { runCommand } from './runCommand.ts';

/** Begins a record or a text. */
await runCommand({ usage: USAGE, words: true }, ({ words }) => {
  const file = writeNew(words, new Date().toISOString().slice(0, 10));
  console.log(`Wrote ${file}. Replace each TODO in it; npm run check says what is left.`);
});
