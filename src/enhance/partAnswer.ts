import { asSentence } from './linkFormats.ts';

/** A quotation ends at a word before it is longer than this. */
const LONGEST = 280;

/** What the part of a page under a heading says first, for those who read the link and not the page. */
export function partAnswer(heading: HTMLElement): string {
  const isWithin = (element: Element) => !isHeading(element) || element.tagName > heading.tagName;
  const said: string[] = [];
  for (let next = heading.nextElementSibling; next && isWithin(next); next = next.nextElementSibling) {
    const words = quotation(next);
    if (!words) continue;
    // A heading within the part is not what the part says: what follows it is.
    said.push(isHeading(next) ? asSentence(words) : words);
    if (!isHeading(next)) break;
  }
  return shortened(said.join(' '));
}

function isHeading({ tagName }: Element): boolean {
  return /^H\d$/.test(tagName);
}

/** Of a table its rows, of tabs the first command that is open, of a list its first entry, else the words. */
function quotation(element: Element): string {
  if (element.matches('.claims')) return [...element.querySelectorAll('td:first-child')].map(wordsOf).join('; ');
  if (element.matches('.systems')) return commandWords(element.querySelector('section:not([hidden]) pre'));
  if (element.matches('ul, ol')) return wordsOf(element.firstElementChild);
  return wordsOf(element);
}

/** A command after its caption, which says what it is for. */
function commandWords(block: Element | null): string {
  const caption = (block?.closest('.code') ?? block)?.previousElementSibling;
  const command = wordsOf(block);
  return caption?.matches('p') ? `${wordsOf(caption).replace(/[.:]$/, '')}: ${command}` : command;
}

/** Without the marks of footnotes, and without buttons. A verdict is a sentence of its own. */
function wordsOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const other of copy?.querySelectorAll('sup, button, [data-footnote-backref]') ?? []) other.remove();
  const isVerdict = element?.closest('.verdict');
  for (const short of isVerdict ? (copy?.querySelectorAll('strong') ?? []) : [])
    short.textContent = asSentence(short.textContent ?? '');
  for (const entry of copy?.querySelectorAll('li:not(:last-child)') ?? []) entry.append('; ');
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
