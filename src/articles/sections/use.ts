import { VERDICT_QUESTIONS, type VerdictAnswer, type VerdictQuestion } from '../../registry/schema/port.ts';
import { text } from '../mdx.ts';
import { QUESTION_WORDS } from '../questions.ts';
import { list, portLink } from '../words.ts';
import type { Section } from './section.ts';

/** Questions whose answer follows from the number alone: the page of the rules has their few reasons and sources. */
const OF_THE_NUMBER: readonly VerdictQuestion[] = ['bind', 'collide'];

/**
 * The verdict: five questions, each with its answer, the reason and the source. Where many ports have the same reason,
 * as all bare ports do, it links to the page of the rules instead of repeating their sources.
 */
export const use: Section = ({ number, notable, verdict, alternatives }, { notes, form }) => {
  // What is not known of a bare port is said on its first screen, with a link to the rule.
  const asked = VERDICT_QUESTIONS.filter((question) => notable || verdict[question].answer !== 'unknown');
  const items = asked.map((question) => {
    const { answer, short, reason, sources } = verdict[question];
    const isShared = !notable || OF_THE_NUMBER.includes(question);
    const grounds = isShared ? ` ${form.link('Why', `/verdict/#${question}`)}` : notes.cite(sources);
    const offer =
      question === 'pick' && alternatives.length > 0
        ? ` Free instead: ${list(alternatives.map((free) => portLink(form, free)))}, or ${form.link('three for your app', `/pick/?near=${number}`)}.`
        : '';
    const words = `${QUESTION_WORDS[question]} **${text(short)}** ${text(reason)}${grounds}${offer}`;
    return form.item(toneOf(question, answer), words);
  });
  return { id: 'use', title: `May I use port ${number}?`, short: 'May I use it?', body: form.list('verdict', items) };
};

/** Whether an answer is good news for the reader: a "yes" to a collision is not. Without a record it is neither. */
export function toneOf(question: VerdictQuestion, answer: VerdictAnswer['answer']): 'good' | 'bad' | 'mixed' | 'none' {
  if (answer === 'unknown') return 'none';
  if (answer === 'depends') return 'mixed';
  return (answer === 'yes') === (question !== 'collide') ? 'good' : 'bad';
}
