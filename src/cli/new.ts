import { writeNew } from '../new/writeNew.ts';
import { runCommand } from './runCommand.ts';

/** Begins a record or a text: `npm run new -- software <id>`, `npm run new -- story <port>`, `npm run new -- guide <id>`. */
await runCommand(() => {
  const file = writeNew(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  console.log(`Wrote ${file}. Write over each TODO in it; npm run check says what is left.`);
});
