import type { Repositories } from './repositories.ts';
export function gitHub(): Repositories {
  throw new Error('not yet');
}
