import type { Around } from './prerendering.ts';

/** How far a build has come. */
export interface Progress {
  /** Everything that will be rendered: pages, and files such as a port's Markdown and JSON. */
  total: number;
  /** How much of the total is rendered. */
  done: number;
  /** How many of those are pages. */
  pages: number;
}

/**
 * Calls `onChange` when the total is known, and after each page or file is rendered.
 *
 * @param isWanted whether a path is rendered at all; all are by default
 */
export function counting(
  onChange: (progress: Readonly<Progress>) => void,
  isWanted: (pathname: string) => boolean = () => true,
): Around {
  const progress: Progress = { total: 0, done: 0, pages: 0 };
  return (inner) => ({
    ...inner,
    async getStaticPaths() {
      const paths = (await inner.getStaticPaths()).filter(({ pathname }) => isWanted(pathname));
      progress.total = paths.length;
      onChange(progress);
      return paths;
    },
    async render(request, options) {
      const rendered = await inner.render(request, options);
      progress.done += 1;
      if (options.routeData.type === 'page') progress.pages += 1;
      onChange(progress);
      return rendered;
    },
  });
}
