import type { Around } from '../build/prerendering.ts';
import type { Port } from '../registry/schema/port.ts';
import { variablesOf, type Shape } from './shapes.ts';
import type { Sample } from './stamp.ts';

/**
 * Has the samples of all shapes rendered before any other page, and calls `onShape` with each shape once its samples
 * are there, in their order.
 *
 * @param shapesOfBuild asked when the paths are, not before
 */
export function withSamples(
  shapesOfBuild: () => readonly Shape[],
  onShape: (shape: Shape, samples: readonly Sample[]) => void,
): Around {
  const shapes = new Map<number, Shape>();
  const pages = new Map<number, string>();
  return (inner) => ({
    ...inner,
    async getStaticPaths() {
      for (const shape of shapesOfBuild()) for (const { number } of shape.samples) shapes.set(number, shape);
      const paths = await inner.getStaticPaths();
      const isSample = ({ pathname }: { pathname: string }) => shapes.has(portOf(pathname));
      return [...paths.filter(isSample), ...paths.filter((path) => !isSample(path))];
    },
    async render(request, options) {
      const rendered = await inner.render(request, options);
      const number = portOf(new URL(request.url).pathname);
      const shape = shapes.get(number);
      if (!shape) return rendered;
      const response = 'response' in rendered ? rendered.response : rendered;
      pages.set(number, await response.clone().text());
      if (shape.samples.every((port) => pages.has(port.number)))
        onShape(
          shape,
          shape.samples.map((port) => taken(port, pages)),
        );
      return rendered;
    },
  });
}

/** A sample, whose page is not kept any longer. */
function taken(port: Port, pages: Map<number, string>): Sample {
  const html = pages.get(port.number) as string;
  pages.delete(port.number);
  return { html, variables: variablesOf(port) };
}

/** The port that a path of the site is the page of; NaN for other paths. */
function portOf(pathname: string): number {
  return Number(/\/ports\/(\d+)\/$/.exec(pathname)?.[1] ?? NaN);
}
