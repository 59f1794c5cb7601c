import type { Port } from '../registry/schema/port.ts';
import { blocks, mdxForm, type ArticleForm } from './form.ts';
import { text } from './mdx.ts';
import { Notes } from './notes.ts';
import { change } from './sections/change.ts';
import { check } from './sections/check.ts';
import { containers } from './sections/containers.ts';
import { faq } from './sections/faq.ts';
import { firewall } from './sections/firewall.ts';
import { history } from './sections/history.ts';
import { near } from './sections/near.ts';
import type { ArticleSection, Section } from './sections/section.ts';
import { story } from './sections/story.ts';
import { test } from './sections/test.ts';
import { use } from './sections/use.ts';
import { what } from './sections/what.ts';
import { who } from './sections/who.ts';

/** The table of contents of every article. A section that has nothing to say about a port falls out. */
const SECTIONS: readonly Section[] = [
  who,
  check,
  use,
  change,
  test,
  firewall,
  containers,
  what,
  story,
  history,
  faq,
  near,
];

/** The article of a port as data: pages, their structured data and their twins read it, and find nothing again in HTML. */
export interface Article {
  /** What stands before the first heading, as MDX. */
  intro?: string;
  sections: readonly ArticleSection[];
  /** The definitions of all footnotes, as MDX. Without any it is empty. */
  sources: string;
  form: ArticleForm;
}

/** The article of a port: headings with stable ids, GFM tables and footnotes, no import and no expression. */
export function article(port: Port, form: ArticleForm = mdxForm): Article {
  const notes = new Notes(port.story?.sources);
  const sections = SECTIONS.flatMap((section) => section(port, { notes, form }) ?? []);
  return { sections, sources: notes.definitions(), form };
}

/** The whole document: what the compiler is given, and what the golden files hold. */
export function articleMdx({ intro, sections, sources, form }: Article): string {
  const written = sections.map(({ id, title, body }) => blocks(form.heading(text(title), id), body));
  return `${blocks(intro, ...written, sources)}\n`;
}
