import { addressOf, optionsFor, type Chosen } from './filters.ts';
import type { Item } from './items.ts';

/**
 * Shows what can be chosen as links, so that a choice can be opened in a new tab, copied and walked back to.
 *
 * @param bar the element that holds them
 */
export function renderFilters(bar: HTMLElement, typed: string, items: readonly Item[], chosen: Chosen): void {
  bar.replaceChildren(
    ...optionsFor(items, chosen).map(({ label, options }) => {
      const links = options.map(({ words, count, isChosen, next }) => {
        const link = Object.assign(document.createElement('a'), {
          href: addressOf(typed, next),
          textContent: `${words} ${count}`,
        });
        if (isChosen) link.setAttribute('aria-current', 'true');
        return link;
      });
      const group = Object.assign(document.createElement('div'), { role: 'group', ariaLabel: label });
      const name = Object.assign(document.createElement('span'), { textContent: label, ariaHidden: 'true' });
      group.append(name, ...links);
      return group;
    }),
  );
}

/** Moves the focus back to the link that was followed, because all links have been replaced. */
export function focusAgain(bar: HTMLElement, words: string): void {
  const name = words.replace(/ \d+$/, '');
  [...bar.querySelectorAll('a')].find(({ textContent }) => textContent?.replace(/ \d+$/, '') === name)?.focus();
}
