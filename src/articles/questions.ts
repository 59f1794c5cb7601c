import type { VerdictQuestion } from '../registry/schema/port.ts';

/** The questions of the verdict, as readers ask them. */
export const QUESTION_WORDS: Record<VerdictQuestion, string> = {
  pick: 'Use it for my own app?',
  expose: 'Open it to the Internet?',
  browser: 'Will a browser open it?',
  bind: 'Listen on it without root?',
  collide: 'Taken by outgoing connections?',
};
