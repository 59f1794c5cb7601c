import { countOf } from '../sentences.ts';
import { answer } from './answer.ts';
import { focusAgain, renderFilters } from './filterBar.ts';
import { chosenIn, narrow } from './filters.ts';
import type { Item } from './items.ts';
import { renderItems } from './render.ts';
import { siteOf } from './site.ts';

/** Where there is room beside the results, the filters stand open there. */
const WIDE = '(width >= 56rem)';

/** Shows the answers to `/search/?q=` on the page itself: the list of the search box with nothing left out, and filters. */
export async function showResults(page: HTMLElement): Promise<void> {
  const typed = new URLSearchParams(location.search).get('q')?.trim();
  if (!typed) return;
  const part = <T extends HTMLElement>(selector: string) => page.querySelector(selector) as T;
  const filters = part('[data-filters]');
  let shown: { items: readonly Item[]; notes: readonly string[] } = { items: [], notes: [] };

  function show(): void {
    const { items, notes } = shown;
    const chosen = chosenIn(new URLSearchParams(location.search));
    const left = narrow(items, chosen);
    renderFilters(filters, typed as string, items, chosen);
    renderItems(part('ol'), left);
    part('[role=status]').textContent = [`${countOf(left.length, items.length)}.`, ...notes].join(' ');
  }

  for (const input of document.querySelectorAll<HTMLInputElement>('form[role=search] input')) input.value = typed;
  document.title = `${typed} · ${document.title}`;
  part('[data-heading]').textContent = `Results for “${typed}”`;
  part('[data-results]').hidden = false;
  // The lists for readers without a script would be pushed down by every result that comes.
  part('[data-lists]').hidden = true;
  part<HTMLDetailsElement>('details').open =
    matchMedia(WIDE).matches || Object.keys(chosenIn(new URLSearchParams(location.search))).length > 0;
  filters.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    show();
    focusAgain(filters, link.textContent ?? '');
  });
  addEventListener('popstate', show);
  part('[data-results]').ariaBusy = 'true';
  for await (shown of answer(typed, siteOf(page), { always: true, signal: new AbortController().signal })) show();
  part('[data-results]').ariaBusy = 'false';
}
