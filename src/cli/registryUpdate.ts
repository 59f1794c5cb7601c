/**
 * Brings `content/registry` up to date with IANA: `npm run registry:update`.
 *
 * Exit codes: 0 updated or nothing new, 1 refused, 2 could not be fetched.
 */
import { parseArgs } from 'node:util';
import { UsageError } from '../build/usageError.ts';
import { REGISTRY_ADDRESS, update, type UpdateOptions } from '../update/update.ts';
import { runCommand } from './runCommand.ts';

await runCommand(async () => {
  await update(readOptions(), {
    content: 'content',
    stdin: process.stdin,
    print: console.log,
    target: { address: REGISTRY_ADDRESS },
    download: { tell: console.error },
  });
});

function readOptions(): UpdateOptions {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    return { from: values.from, dryRun: values['dry-run'], force: values.force };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}
npm run registry:update -- [--from FILE] [--dry-run] [--force]
  --from FILE  take this CSV, or standard input for "-", in place of IANA's current one
  --dry-run    show what would change, and write nothing
  --force      take a file though it is older, or though many of its rows are gone`);
  }
}
