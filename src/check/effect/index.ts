import { UsageError } from '../../build/usageError.ts';
import { joined, readContent, type Registry } from '../../registry/index.ts';
import { formatProblems } from '../../registry/problems.ts';
import { withBase } from './baseContent.ts';
import { effectText, siteEffect } from './effect.ts';

/** Of so many ports the difference is shown: a review reads no more, and a job's summary takes 1 MiB. */
const MOST_SHOWN = 100;

/**
 * What pages say from the facts of today that they did not from those of an earlier revision, as text.
 *
 * @param revision as git takes it; by default where this branch has left the main one
 * @param all shows the difference of every port
 */
export function effectSince(revision: string | undefined, all: boolean): string {
  const after = registryOf('content');
  return withBase(revision, (folder, commit) => {
    const effect = siteEffect(registryOf(folder), after);
    return `Since ${commit.slice(0, 10)}:\n\n${effectText(effect, all ? Infinity : MOST_SHOWN)}`;
  });
}

/** Whatever is wrong with single records: today's rules may be stricter than those of the revision. */
function registryOf(folder: string): Registry {
  const { facts, problems } = readContent(folder);
  if (!facts) throw new UsageError(`${folder} lacks a part that all pages need:\n${formatProblems(problems)}`);
  return joined(facts);
}
