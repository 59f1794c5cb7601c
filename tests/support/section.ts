import { mdxForm } from '../../src/articles/form.ts';
import { Notes } from '../../src/articles/notes.ts';
import type { Section } from '../../src/articles/sections/section.ts';
import type { Port } from '../../src/registry/schema/port.ts';

/** The MDX of one section of a port's article, with its heading; empty where it has nothing to say. */
export function sectionMdx(section: Section, port: Port): string {
  const written = section(port, { notes: new Notes(port.story?.sources), form: mdxForm });
  return written ? `${mdxForm.heading(written.title, written.id)}\n\n${written.body}` : '';
}
