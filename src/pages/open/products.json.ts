import { loadRegistry } from '../../registry/index.ts';

/** Every product that can be added on `/open/`: its id, its name, and what else people call it. */
export function GET(): Response {
  const { software } = loadRegistry();
  return Response.json(software.map(({ id, name, aliases }) => [id, name, ...aliases]));
}
