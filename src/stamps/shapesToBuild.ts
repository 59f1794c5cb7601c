import { portsToBuild } from '../build/portsToBuild.ts';
import { loadRegistry, type Registry } from '../registry/index.ts';
import { shapesOf, type Shape } from './shapes.ts';

let known: { of: Registry; shapes: Shape[] } | undefined;

/**
 * The shapes of the bare ports that get a page, read once for a registry. With `EVERYPORT_STAMPS=none` there are none,
 * and Astro renders every page: `npm run bench:stamps` compares the two.
 */
export function shapesToBuild(): Shape[] {
  if (process.env['EVERYPORT_STAMPS'] === 'none') return [];
  const registry = loadRegistry();
  if (known?.of !== registry) {
    known = { of: registry, shapes: shapesOf(portsToBuild().flatMap((number) => registry.ports[number] ?? [])) };
  }
  return known.shapes;
}

/** The ports whose pages Astro renders: all that have something to say, and the samples of the others. */
export function portsToRender(): number[] {
  if (process.env['EVERYPORT_STAMPS'] === 'none') return portsToBuild();
  const { ports } = loadRegistry();
  const notable = portsToBuild().filter((number) => ports[number]?.notable);
  const samples = shapesToBuild().flatMap((shape) => shape.samples.map(({ number }) => number));
  return [...notable, ...samples];
}
