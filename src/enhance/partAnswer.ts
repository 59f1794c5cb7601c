/** A quotation ends at a word before it is longer than this. */
const LONGEST = 280;

/** What the part of a page under a heading says first, for those who read the link and not the page. */
export function partAnswer(heading: HTMLElement): string {
  for (let next = heading.nextElementSibling; next && !/^H[12]$/.test(next.tagName); next = next.nextElementSibling) {
    const words = quotation(next);
    if (words) return shortened(words);
  }
  return '';
}

/** Of a table its rows, of tabs what is open, of a list its first entry, else the words. */
function quotation(element: Element): string {
  if (element.matches('.claims')) return [...element.querySelectorAll('td:first-child')].map(wordsOf).join('; ');
  if (element.matches('.systems')) return wordsOf(element.querySelector('section:not([hidden]) pre'));
  if (element.matches('ul, ol')) return wordsOf(element.firstElementChild);
  return wordsOf(element);
}

/** Without the marks of footnotes, and without buttons. */
function wordsOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const other of copy?.querySelectorAll('sup, button') ?? []) other.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
