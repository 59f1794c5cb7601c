import { sentenceCount } from '../sentences.ts';
import { answerInBox } from './answer.ts';
import type { BoxAnswer } from './draft.ts';
import { focusAgain, renderFilters } from './filterBar.ts';
import { chosenIn, narrow } from './filters.ts';
import { wholeText } from './longText.ts';
import { placeKeeper } from './place.ts';
import { renderItems } from './render.ts';
import { siteOf } from './site.ts';

/** Where there is room beside the results, the filters stand open there. */
const WIDE = '(width >= 56rem)';

/** Shows the answers to `/search/?q=` on the page itself: the list of the search box with nothing left out, and filters. */
export async function showResults(page: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search).get('q')?.trim();
  if (!query) return;
  const part = <T extends HTMLElement>(selector: string) => page.querySelector(selector) as T;
  const filters = part('[data-filters]');
  const list = part('ol');
  const place = placeKeeper(list);
  let shown: BoxAnswer | undefined;

  function show(): void {
    if (!shown) return;
    const { lead, items, notes, more } = shown;
    const chosen = chosenIn(new URLSearchParams(location.search));
    const [waysOn = [], results = []] = [true, false].map((is) =>
      items.filter(({ isWayOn = false }) => isWayOn === is),
    );
    const left = narrow(results, chosen);
    // Nothing can be narrowed where nothing was found, whatever the address says.
    renderFilters(filters, query as string, results, results.length > 0 ? chosen : {});
    part('details').hidden = filters.childElementCount === 0;
    renderItems(list, [...left, ...waysOn]);
    const count = results.length > 0 ? [`${sentenceCount(left.length, results.length)}.`] : [];
    const status = part('[role=status]');
    // The lead comes last but for the count: it may introduce what stands below.
    status.textContent = [...notes, lead, ...count].filter(Boolean).join(' ');
    if (more)
      status.append(' ', Object.assign(document.createElement('a'), { href: more.href, textContent: more.words }));
    place.restore();
  }

  for (const input of document.querySelectorAll<HTMLInputElement>('form[role=search] input')) input.value = query;
  document.title = `${shortened(query)} · ${document.title}`;
  const heading = part('[data-heading]');
  heading.textContent = `Results for “${shortened(query)}”`;
  heading.classList.toggle('long', query.length > LONGEST_LARGE);
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
  const { signal } = new AbortController();
  part('[data-results]').ariaBusy = 'true';
  for await (shown of answerInBox(wholeText(query), siteOf(page), { place: 'page', signal })) show();
  part('[data-results]').ariaBusy = 'false';
}

/** What a tab, a bookmark and a heading can show of a pasted text, in characters: the field has the whole. */
const LONGEST_TITLE = 60;
/** What fits on two lines of a phone in the size of a heading. */
const LONGEST_LARGE = 20;

function shortened(query: string): string {
  const characters = [...query];
  return characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE - 1).join('')}…` : query;
}
