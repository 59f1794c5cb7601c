import type { FeedbackSettings } from '../../build/feedbackSettings.ts';
import { correctionLink } from '../corrections.ts';
import { languageFor } from '../language.ts';
import { nameOfPage, type VotedPage } from '../votedPage.ts';
import { RIGHT_TO_LEFT, FEEDBACK_WORDS, type Words } from '../words.ts';
import { loadStyles } from '../../enhance/loadStyles.ts';
import stylesheet from './feedback.css?url';
import { sendVote } from './sendVote.ts';
import { voteButtons } from './voteButtons.ts';

/**
 * Puts the question into `place`, in the reader's language. Where no vote can be received, the reader is offered to
 * correct the page instead.
 */
export async function ask(place: HTMLElement, voted: VotedPage, base: string): Promise<void> {
  const [response] = await Promise.all([fetch(`${base}feedback.json`), loadStyles(stylesheet)]);
  const { endpoint, repository } = (await response.json()) as FeedbackSettings;
  const language = languageFor(navigator.languages);
  const words: Words = FEEDBACK_WORDS[language];
  const page = location.origin + location.pathname;
  const offer = correctionOffer(words, correctionLink({ repository, base, subject: subjectOf(voted, place), page }));

  Object.assign(place, { className: 'feedback', lang: language, dir: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr' });
  if (endpoint === null) return place.append(offer);
  offer.hidden = true;
  place.append(
    ...voteButtons({
      words,
      send: (face) => sendVote(endpoint, voted, face),
      onSent: () => (offer.hidden = false),
    }),
    offer,
  );
}

/** What the page is about: `Port 988`, or its heading, which is the name of a product or the title of a guide. */
function subjectOf(voted: VotedPage, place: HTMLElement): string {
  const name = nameOfPage(voted);
  return 'port' in name ? `Port ${name.port}` : (place.closest('article')?.querySelector('h1')?.textContent ?? voted);
}

/** A sentence with the link, which leads to an English page. */
function correctionOffer({ wrong, correct }: Words, href: string): HTMLElement {
  const link = Object.assign(document.createElement('a'), { href, hreflang: 'en', textContent: correct });
  const offer = document.createElement('p');
  offer.append(`${wrong} `, link);
  return offer;
}
