import { copyAndSay } from './acknowledge.ts';
import { isLinkFormat, LINK_FORMATS, type LinkFormat, type SharedLink } from './linkFormats.ts';
import { keep, recall } from './remembered.ts';

const KEY = 'link-format';

/**
 * Lets a reader copy a link to the page, or to a part of it, with the answer in it, as the forum wants it written. The
 * choice is kept, and holds for the links of the parts. Where the browser cannot write to the clipboard, there is none.
 */
export function enhanceLinks(article: HTMLElement): void {
  if (!navigator.clipboard) return;
  article.querySelector('.plate')?.append(pageLinks(article));
  for (const heading of article.querySelectorAll<HTMLElement>('h2[id]')) heading.append(partLink(article, heading));
}

function pageLinks(article: HTMLElement): HTMLElement {
  const menu = Object.assign(document.createElement('details'), { className: 'share' });
  menu.append(Object.assign(document.createElement('summary'), { textContent: 'Copy link' }));
  for (const format of Object.keys(LINK_FORMATS) as LinkFormat[]) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: format });
    button.addEventListener('click', () => {
      keep(KEY, format);
      void copyAndSay(button, LINK_FORMATS[format](linkTo(article)));
    });
    menu.append(button);
  }
  return menu;
}

function partLink(article: HTMLElement, heading: HTMLElement): HTMLElement {
  const words = heading.textContent ?? '';
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'anchor',
    textContent: '#',
    title: 'Copy a link to this part',
  });
  // Short, because it is read as a part of the heading.
  button.setAttribute('aria-label', 'Copy link');
  button.addEventListener('click', () => {
    const remembered = recall(KEY);
    const format = isLinkFormat(remembered) ? remembered : 'Text';
    void copyAndSay(button, LINK_FORMATS[format](linkTo(article, { id: heading.id, words })));
  });
  return button;
}

/** What the link says: the page's title and answer; of a part also its heading. */
function linkTo(article: HTMLElement, part?: { id: string; words: string }): SharedLink {
  const title = document.title.replace(/ · [^·]*$/, '');
  return {
    title: part ? `${title}: ${part.words}` : title,
    answer: article.querySelector('.lead')?.textContent ?? '',
    url: `${location.origin}${location.pathname}${part ? `#${part.id}` : ''}`,
  };
}
