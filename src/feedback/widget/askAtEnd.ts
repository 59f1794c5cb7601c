import { votedPageAt } from '../votedPage.ts';

/**
 * Asks the reader at the end of the article of a port, a product or a guide whether it helped. This is the only part that every page loads: the
 * rest comes when the end is one screen away, early enough to be in its place before it is seen, so that nothing moves
 * under the reader's eyes.
 */
export function askAtEnd(article: HTMLElement, base: string): void {
  const page = votedPageAt(location.pathname);
  if (page === undefined) return;
  const place = article.appendChild(document.createElement('div'));
  const nearing = new IntersectionObserver(
    async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      nearing.disconnect();
      const { ask } = await import('./ask.ts');
      await ask(place, page, base);
    },
    { rootMargin: '0px 0px 100%' },
  );
  nearing.observe(place);
}
