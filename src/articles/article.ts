import type { Port } from '../registry/schema/port.ts';
import { Notes } from './notes.ts';
import { change } from './sections/change.ts';
import { check } from './sections/check.ts';
import { containers } from './sections/containers.ts';
import { faq } from './sections/faq.ts';
import { firewall } from './sections/firewall.ts';
import { history } from './sections/history.ts';
import { near } from './sections/near.ts';
import { blocks, type Section } from './sections/section.ts';
import { story } from './sections/story.ts';
import { test } from './sections/test.ts';
import { use } from './sections/use.ts';
import { what } from './sections/what.ts';
import { who } from './sections/who.ts';

/** The table of contents of every article. A section that has nothing to say about a port falls out. */
const SECTIONS: readonly Section[] = [
  who,
  use,
  what,
  story,
  history,
  change,
  check,
  test,
  firewall,
  containers,
  faq,
  near,
];

/** The article of a port as MDX: headings with stable ids, GFM tables and footnotes, no import and no expression. */
export function article(port: Port): string {
  const notes = new Notes(port.story?.sources);
  const sections = SECTIONS.map((section) => section(port, notes));
  return `${blocks(...sections, notes.definitions())}\n`;
}
