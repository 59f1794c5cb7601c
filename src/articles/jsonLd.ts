import { phrasesText } from './phrase.ts';
import type { Question } from './sections/section.ts';

/** A page as search engines and other machines read it (schema.org, in JSON-LD). */
export interface PageFacts {
  headline: string;
  description: string;
  /** Of the page itself. */
  url: URL;
  /** `YYYY-MM-DD` */
  changed: string;
  /** The pages above it, from the top, without itself. */
  trail: readonly { name: string; url: URL }[];
  /** Of the preview card. */
  image: URL;
  /** What the article asks and answers. */
  questions: readonly Question[];
}

const LONGEST_HEADLINE = 110;

const PUBLISHER = { '@type': 'Organization', name: 'Every Port' };

/**
 * The structured data of an article: where it stands, what it is, and the questions that it answers. Only what a reader
 * can see on the page is in it (Google Search Central, "General structured data guidelines").
 */
export function structuredData({ headline, description, url, changed, trail, image, questions }: PageFacts): object {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: headline.slice(0, LONGEST_HEADLINE),
        description,
        url: url.href,
        mainEntityOfPage: url.href,
        dateModified: changed,
        inLanguage: 'en',
        image: image.href,
        author: PUBLISHER,
        publisher: PUBLISHER,
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [...trail, { name: headline, url }].map(({ name, url: item }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name,
          item: item.href,
        })),
      },
      ...(questions.length > 0
        ? [{ '@type': 'FAQPage', url: `${url.href}#faq`, mainEntity: questions.map(questionData) }]
        : []),
    ],
  };
}

function questionData({ question, answer }: Question): object {
  return { '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: phrasesText(answer) } };
}

/**
 * The same as the text of a script element. `<` could end the element, so it is written as an escape (HTML, "Restrictions
 * for contents of script elements").
 */
export function jsonLdText(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
