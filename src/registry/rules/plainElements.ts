import { isOfFrame, PORT_PLACES } from '../pageIds.ts';
import type { Prose } from '../records/readProse.ts';
import { elementsOf, headingsOf, isStory, type WrittenElement } from './markdown.ts';
import type { Finding, Rule } from './rule.ts';

/** What an element of HTML within a text may say of itself. No class: those of the site hide, move and colour. */
const PROPERTIES = new Set(['href', 'open', 'start']);

export const plainElements: Rule = {
  name: 'plain-elements',
  description:
    'An element in a story or a guide has no class and no id; a heading has an id that its page has not, and only once.',
  check: ({ prose }) =>
    prose.flatMap((text) =>
      [...elementsOf(text).flatMap((element) => properties(element, isStory(text))), ...headings(text)].map(
        (finding) => ({ file: text.file, ...finding }),
      ),
    ),
};

type Found = Omit<Finding, 'file'> & { line: number };

function properties({ tagName, properties: own, isHtml, line }: WrittenElement, isInStory: boolean): Found[] {
  const names = Object.keys(own);
  const refused = isHtml
    ? names.filter((name) => !PROPERTIES.has(name))
    : names.filter((name) => name === 'id' && !(isInStory && /^h[1-6]$/.test(tagName)));
  return refused.map((name) => ({
    line,
    message: `${name} in <${tagName}>`,
    remedy:
      isHtml || isInStory
        ? 'leave it out: only a heading of Markdown has an id, as ### Words {#id}'
        : 'leave it out: the id of a heading in a guide is made of its words',
  }));
}

function headings(text: Prose): Found[] {
  const seen = new Set<string>();
  return headingsOf(text).flatMap(({ id, line }) => {
    const isTwice = seen.has(id);
    seen.add(id);
    if (isOfFrame(id) || (isStory(text) ? PORT_PLACES.has(id) : id === 'sources'))
      return [{ line, message: `the page has an id "${id}" of its own`, remedy: 'choose another for the heading' }];
    return isTwice
      ? [{ line, message: `two headings of this text have the id "${id}"`, remedy: 'choose another for one of them' }]
      : [];
  });
}
