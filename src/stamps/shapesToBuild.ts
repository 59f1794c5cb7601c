import { isLeftOut } from '../build/leftOut.ts';
import { portsToBuild } from '../build/portsToBuild.ts';
import { readShare } from '../build/share.ts';
import { loadRegistry, type Registry } from '../registry/index.ts';
import { LAST_PORT, portsOf } from '../registry/ranges.ts';
import { isCheckedPort, shapesOf, type Shape } from './shapes.ts';

const VARIABLE = 'EVERYPORT_STAMPS';

/** Bare pages are stamped from now on, unless the environment says otherwise. It is where bundled pages see it. */
export function stampBarePages(): void {
  process.env[VARIABLE] ||= 'all';
}

/** Kept on the global object, as the registry is: pages are bundled, integrations are not. */
const shared = globalThis as typeof globalThis & { everyPortShapes?: { of: Registry; shapes: Shape[] } };

/**
 * The shapes of the bare ports that get a page or a stamp, read once for a registry. Stamps for browsers are not of
 * single ports: where a site is built in parts, the rest has all of them. None without the command that stamps them,
 * such as with Astro's own; nor with `EVERYPORT_STAMPS=none`: `npm run bench:stamps` compares the two. With `checked`, as in
 * the build of `npm test`, Astro also renders some of the others, and each is compared with what its stamp makes.
 */
export function shapesToBuild(): Shape[] {
  if (!areStamped()) return [];
  const registry = loadRegistry();
  if (shared.everyPortShapes?.of !== registry) {
    shared.everyPortShapes = {
      of: registry,
      shapes: shapesOf(
        portsToShape().flatMap((number) => registry.ports[number] ?? []),
        process.env[VARIABLE] === 'checked' ? isCheckedPort : undefined,
      ),
    };
  }
  return shared.everyPortShapes.shapes;
}

function areStamped(): boolean {
  return process.env[VARIABLE] === 'all' || process.env[VARIABLE] === 'checked';
}

function portsToShape(): number[] {
  if (!isLeftOut('bare')) return portsToBuild();
  const share = readShare();
  if (share === 'part') return [];
  return share === 'rest' ? [...portsOf({ start: 0, end: LAST_PORT })] : portsToBuild();
}

/** The ports whose pages Astro renders: all that have something to say, and the samples of the others. */
export function portsToRender(): number[] {
  if (!areStamped()) return portsToBuild();
  const { ports } = loadRegistry();
  const notable = portsToBuild().filter((number) => ports[number]?.notable);
  const samples = shapesToBuild().flatMap((shape) => shape.samples.map(({ number }) => number));
  return [...notable, ...samples];
}
