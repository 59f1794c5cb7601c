/**
 * Brings `content/registry` up to date with IANA: `npm run registry:update`.
 *
 * Exit codes: 0 updated or nothing new, 1 refused, 2 could not be fetched.
 */
import { REGISTRY_ADDRESS, update } from '../update/update.ts';
import { runCommand } from './runCommand.ts';

const usage = `npm run registry:update -- [--from FILE] [--dry-run] [--force]
  --from FILE  take this CSV, or standard input for "-", in place of IANA's current one
  --dry-run    show what would change, and write nothing
  --force      take a file though it is older, or though many of its rows are gone`;
const options = {
  from: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
} as const;

await runCommand({ usage, options }, async ({ values: { from, 'dry-run': dryRun, force } }) => {
  await update(
    { from, dryRun, force },
    {
      content: 'content',
      stdin: process.stdin,
      print: console.log,
      address: REGISTRY_ADDRESS,
    },
  );
});
