/** Updates the registry of a project from standard input and kills itself after some steps: `killed.ts <content> <steps>`. */
import { update } from '../../../src/update/update.ts';
import { LIMITS } from './project.ts';

const [content = '', steps] = process.argv.slice(2);
let left = Number(steps);

await update(
  { from: '-', dryRun: false, force: false },
  {
    content,
    stdin: process.stdin,
    print: () => {},
    address: 'https://localhost/never-asked',
    limits: LIMITS,
    step: () => void (--left === 0 && process.kill(process.pid, 'SIGKILL')),
  },
);
