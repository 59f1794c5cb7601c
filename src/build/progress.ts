import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** How far a build has come. */
export interface Progress {
  /** Everything that will be rendered: pages, and files such as a port's Markdown and JSON. */
  total: number;
  /** How much of the total is rendered. */
  done: number;
  /** How many of those are pages. */
  pages: number;
}

/** An Astro integration that calls `onChange` when the total is known, and after each page or file is rendered. */
export function progress(onChange: (progress: Readonly<Progress>) => void): AstroIntegration {
  return {
    name: 'progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((astros) => counting(astros, onChange)),
    },
  };
}

function counting(astros: AstroPrerenderer, onChange: (progress: Readonly<Progress>) => void): AstroPrerenderer {
  const progress: Progress = { total: 0, done: 0, pages: 0 };
  return {
    ...astros,
    async getStaticPaths() {
      const paths = await astros.getStaticPaths();
      progress.total = paths.length;
      onChange(progress);
      return paths;
    },
    async render(request, options) {
      const rendered = await astros.render(request, options);
      progress.done += 1;
      if (options.routeData.type === 'page') progress.pages += 1;
      onChange(progress);
      return rendered;
    },
  };
}
