import type { Answer } from '../../registry/schema/port.ts';
import { text } from '../mdx.ts';
import { list, portLink } from '../words.ts';
import { blocks, heading, type Section } from './section.ts';

const QUESTIONS: Record<Answer['question'], string> = {
  pick: 'Pick it for my application?',
  expose: 'Open it to the Internet?',
  browser: 'Will a browser connect to it?',
  bind: 'Listen on it without root?',
  collide: 'Taken by outgoing connections?',
};

/**
 * The verdict: five questions, each with its answer, the reason and the source. Bare ports, 59,000 of them with the
 * same few reasons, link to the page of the rules instead of repeating their sources.
 */
export const use: Section = (port, notes) => {
  const answers = port.verdict.map(({ question, answer, short, reason, sources }) => {
    const grounds = port.notable ? notes.cite(sources) : ` [Why](/verdict/#${question})`;
    const offer =
      question === 'pick' && port.alternatives.length > 0
        ? ` Nearest free: ${list(port.alternatives.map((number) => portLink(number)))}.`
        : '';
    return `<li class="${tone(question, answer)}">\n\n${QUESTIONS[question]} **${text(short)}** ${text(reason)}${grounds}${offer}\n\n</li>`;
  });
  return blocks(heading(`May I use port ${port.number}?`, 'use'), `<ul class="verdict">\n${answers.join('\n')}\n</ul>`);
};

/** Whether an answer is good news for the reader: a "yes" to a collision is not. */
function tone(question: Answer['question'], answer: Answer['answer']): 'good' | 'bad' | 'mixed' {
  if (answer === 'depends') return 'mixed';
  return (answer === 'yes') === (question !== 'collide') ? 'good' : 'bad';
}
