/**
 * Asks the reader at the end of a port's article whether it helped. This is the only part that every page loads: the
 * rest comes when the end is one screen away, early enough to be in its place before it is seen, so that nothing moves
 * under the reader's eyes.
 */
export function askAtEnd(article: HTMLElement, base: string): void {
  const [, port] = /\/ports\/(\d+)\//.exec(location.pathname) ?? [];
  if (port === undefined) return;
  const place = article.appendChild(document.createElement('div'));
  const nearing = new IntersectionObserver(
    async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      nearing.disconnect();
      const { ask } = await import('./ask.ts');
      await ask(place, Number(port), base);
    },
    { rootMargin: '0px 0px 100%' },
  );
  nearing.observe(place);
}
