import type { Port } from '../../registry/schema/port.ts';
import type { ArticleForm } from '../form.ts';
import type { Notes } from '../notes.ts';
import type { Phrase } from '../phrase.ts';

/** One part of an article. */
export interface ArticleSection {
  /** The id of its heading. It never changes. */
  id: string;
  /** Its heading, as plain text. */
  title: string;
  /** The same in the table of contents, where every line is about this port. */
  short: string;
  /** What stands below the heading, as MDX. */
  body: string;
  /** The questions that it answers, where it is made of questions. */
  questions?: readonly Question[];
}

/** A question that readers ask, with its answer. */
export interface Question {
  /** Of its heading. It never changes. */
  id: string;
  question: string;
  answer: readonly Phrase[];
}

/** What the sections of one article share: its footnotes, and the form in which it is written. */
export interface Page {
  notes: Notes;
  form: ArticleForm;
}

/** Makes one part of an article, or nothing where the port gives it nothing to say. */
export type Section = (port: Port, page: Page) => ArticleSection | undefined;
