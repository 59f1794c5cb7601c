import { copyAndSay, onButton } from './acknowledge.ts';
import { isLinkFormat, LINK_FORMATS, type LinkFormat, type SharedLink } from './linkFormats.ts';
import { partAnswer } from './partAnswer.ts';
import { keep, recall } from './remembered.ts';

const KEY = 'link-format';

/**
 * Lets a reader copy a link to the page with its answer, as the forum wants it written. The choice is kept; a heading,
 * which is a link to itself, is copied in the same way. Where the browser cannot write to the clipboard, there is none.
 */
export function enhanceLinks(article: HTMLElement): void {
  if (!navigator.clipboard) return;
  // Where it is seen: beside the breadcrumb, before the title.
  article.querySelector('header > nav')?.after(...pageLinks());
  for (const link of article.querySelectorAll<HTMLAnchorElement>(':is(h2, h3) > a[href^="#"]')) {
    link.title = 'Copy a link to this part';
    link.addEventListener('click', () => void copyPart(link));
  }
}

function pageLinks(): HTMLElement[] {
  const menu = Object.assign(document.createElement('div'), { id: 'share', className: 'share-menu', popover: 'auto' });
  for (const format of Object.keys(LINK_FORMATS) as LinkFormat[]) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: format });
    const show = onButton(button);
    button.addEventListener('click', () => {
      keep(KEY, format);
      void copyAndSay(LINK_FORMATS[format](linkToPage()), show);
    });
    menu.append(button);
  }
  const opener = Object.assign(document.createElement('button'), { className: 'share', textContent: 'Copy link' });
  opener.popoverTargetElement = menu;
  return [opener, menu];
}

async function copyPart(link: HTMLAnchorElement): Promise<void> {
  const heading = link.parentElement as HTMLElement;
  const remembered = recall(KEY);
  const format = isLinkFormat(remembered) ? remembered : 'Link';
  const { title } = linkToPage();
  const part = { title: `${title}: ${heading.textContent}`, answer: partAnswer(heading), url: link.href };
  await copyAndSay(LINK_FORMATS[format](part), (words) => {
    if (words) heading.dataset['said'] = words;
    else delete heading.dataset['said'];
  });
}

/** What the link says: the page's title and answer. */
function linkToPage(): SharedLink {
  return {
    title: document.title.replace(/ · [^·]*$/, ''),
    answer: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
    url: location.origin + location.pathname,
  };
}
