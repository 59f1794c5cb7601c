/**
 * Builds the site twice, with stamped bare pages and with every page rendered by Astro, and compares all files byte for
 * byte: `npm run bench:stamps`.
 */
import { buildInto } from './buildInto.ts';
import { compareSites } from './compareSites.ts';

const stamped = await buildInto();
const rendered = await buildInto([], { EVERYPORT_STAMPS: 'none' });
if (!compareSites('stamped and rendered', stamped.folder, rendered.folder)) process.exitCode = 1;
console.log(`rendered in ${rendered.wallSeconds.toFixed(1)} s, stamped in ${stamped.wallSeconds.toFixed(1)} s`);
