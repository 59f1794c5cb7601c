import type { Section } from './section.ts';

/** The hand-written story, as it stands in `content/ports/`. Its footnotes are already known to the notes. */
export const story: Section = ({ story: told, number }, { form }) =>
  told
    ? {
        id: 'story',
        title: `The story of port ${number}`,
        short: 'Story',
        body: form.prose({ kind: 'story', ...told }),
      }
    : undefined;
