/**
 * Builds the site twice, and once more in parts that are joined, and compares all files byte for byte:
 * `npm run bench:same`. With `twice` or `parts` only one of the two: `npm run bench:same -- parts`.
 */
import { buildInto } from './buildInto.ts';
import { compareSites } from './compareSites.ts';

const PARTS = ['0-8191', '8192-40000', '40001-65535'];

const wanted = process.argv.slice(2);
const isWanted = (what: string) => wanted.length === 0 || wanted.includes(what);
const whole = await built();
if (isWanted('twice') && !compareSites('two builds', whole, await built())) process.exitCode = 1;
if (isWanted('parts')) {
  const parts: string[] = [];
  for (const ranges of PARTS) parts.push(await built('--ranges', ranges));
  if (!compareSites('one build, and parts joined', whole, await built('--join', ...parts))) process.exitCode = 1;
}

async function built(...args: string[]): Promise<string> {
  const { folder, wallSeconds, cpuSeconds } = await buildInto(args);
  console.log(`${args.join(' ') || 'whole'}: ${wallSeconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU`);
  return folder;
}
