import type { TwinsFile } from '../merge/twins.ts';
import type { CheckedFacts } from '../rules/rule.ts';

/** What people have written about ports, which a change of the registry may contradict. */
export interface CuratedFacts extends Pick<CheckedFacts, 'software' | 'services'> {
  stories: ReadonlyMap<number, unknown>;
  twins: TwinsFile;
}
