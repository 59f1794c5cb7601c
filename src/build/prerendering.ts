import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** Something around what renders pages: it may order the paths or leave some out, and sees each page. */
export type Around = (inner: AstroPrerenderer) => AstroPrerenderer;

/** An Astro integration that puts all of these around Astro's own prerenderer, the first innermost: Astro takes one. */
export function prerendering(...around: readonly Around[]): AstroIntegration {
  return {
    name: 'every-port:prerendering',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astros) => around.reduce((inner, put) => put(inner), astros)),
    },
  };
}
