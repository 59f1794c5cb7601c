import { enhanceContent } from '../../enhance/page.ts';
import { blockOf, filled, STAMPS_FOLDER } from '../blocks.ts';

/**
 * Shows the page of a bare port, made from its stamp, in the place of what a page has between header and footer.
 *
 * @param base of the site, with a slash at both ends
 * @returns whether there is a stamp for the port
 */
export async function showBarePort(main: HTMLElement, base: string, port: number): Promise<boolean> {
  const stamps = await readDocument(`${base}${STAMPS_FOLDER}${blockOf(port)}.html`);
  const found = stamps && stampOf(stamps, port);
  if (!found) return false;
  fill(found.section, found.variables);
  document.title = filled(found.section.dataset['title'] ?? '', found.variables);
  main.replaceChildren(...found.section.childNodes);
  enhanceContent();
  // The place that the address names was not there yet when the browser looked for it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  return true;
}

/** By a request that parses what it gets: no text becomes markup here, which the policy forbids. */
function readDocument(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () =>
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined),
    );
    request.addEventListener('error', () => resolve(undefined));
    request.send();
  });
}

function stampOf(stamps: Document, port: number): { section: HTMLElement; variables: string[] } | undefined {
  for (const section of stamps.querySelectorAll<HTMLElement>('section[data-ports]')) {
    const own = (section.dataset['ports'] ?? '').split(',').map((entry) => entry.split(' '));
    const variables = own.find(([number]) => number === String(port));
    if (variables) return { section, variables };
  }
  return undefined;
}

function fill(root: HTMLElement, variables: readonly string[]): void {
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = filled(texts.currentNode.nodeValue ?? '', variables);
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const own = filled(value, variables);
      if (own !== value) element.setAttribute(name, own);
    }
  }
}
