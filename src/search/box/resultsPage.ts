import { count } from '../sentences.ts';
import { answer } from './answer.ts';
import { renderItems } from './render.ts';
import { siteOf } from './site.ts';

/** Shows the answers to `/search/?q=` on the page itself: the list of the search box, with nothing left out. */
export async function showResults(page: HTMLElement): Promise<void> {
  const typed = new URLSearchParams(location.search).get('q')?.trim();
  if (!typed) return;
  const part = <T extends HTMLElement>(selector: string) => page.querySelector(selector) as T;

  for (const input of document.querySelectorAll<HTMLInputElement>('form[role=search] input')) input.value = typed;
  document.title = `${typed} · ${document.title}`;
  part('[data-heading]').textContent = `Results for “${typed}”`;
  part('[data-results]').hidden = false;
  // The lists for readers without a script would be pushed down by every result that comes.
  part('[data-lists]').hidden = true;
  for await (const { items, notes } of answer(typed, siteOf(page), { always: true, signal: new AbortController().signal })) {
    renderItems(part('ol'), items);
    part('[role=status]').textContent = [`${count(items.length)}.`, ...notes].join(' ');
  }
}
