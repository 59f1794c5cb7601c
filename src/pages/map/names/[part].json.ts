import type { APIContext, GetStaticPaths } from 'astro';
import { gist } from '../../../articles/answer.ts';
import { NAMES_IN_A_PART } from '../../../map/names.ts';
import { loadRegistry } from '../../../registry/index.ts';
import { PORT_COUNT } from '../../../registry/ranges.ts';

export const getStaticPaths = (() =>
  Array.from({ length: PORT_COUNT / NAMES_IN_A_PART }, (_, part) => ({
    params: { part: String(part) },
  }))) satisfies GetStaticPaths;

/** What each port is, in a few words: of a part of the map, those with something to say. */
export function GET({ params }: APIContext): Response {
  const start = Number(params['part']) * NAMES_IN_A_PART;
  const ports = loadRegistry().ports.slice(start, start + NAMES_IN_A_PART);
  return Response.json(
    Object.fromEntries(ports.filter(({ notable }) => notable).map((port) => [port.number, gist(port)])),
  );
}
