import type { Plugin } from 'vite';
import { coloursCss } from './colours.ts';

/** What a component imports to have the colours in its style sheet. */
const NAME = 'virtual:colours.css';
const RESOLVED = `\0${NAME}`;

/** Makes the colours a style sheet: `import 'virtual:colours.css'`. */
export function coloursPlugin(): Plugin {
  return {
    name: 'every-port:colours',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? coloursCss() : undefined),
  };
}
