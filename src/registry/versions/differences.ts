import type { ChangeKind } from '../schema/change.ts';
import type { TransportFacts } from './transportFacts.ts';

/** One fact that is another than before. */
export interface Difference {
  kind: ChangeKind;
  before: readonly string[];
  after: readonly string[];
}

/** Facts that the first snapshot had from a source of 2014, or not at all. */
export const METADATA: ReadonlySet<ChangeKind> = new Set(['assignees', 'references', 'reported-use']);

/** What differs between two states of a transport. What comes or goes with the name is not reported apart from it. */
export function differences(before: TransportFacts, after: TransportFacts): Difference[] {
  const told: Difference[] = [
    ...differenceOfNames(before, after),
    { kind: 'reported-use', before: before.reported, after: after.reported },
  ];
  if (before.names.length > 0 && after.names.length > 0) {
    told.push(
      { kind: 'description', before: before.description, after: after.description },
      { kind: 'assignees', before: before.assignees, after: after.assignees },
      { kind: 'references', before: before.references, after: after.references },
    );
  }
  return told.filter((difference) => !sameTexts(difference.before, difference.after));
}

function differenceOfNames(before: TransportFacts, after: TransportFacts): Difference[] {
  const names = { before: before.names, after: after.names };
  if (names.before.length === 0 && names.after.length === 0) {
    return [{ kind: 'status', before: [before.status], after: [after.status] }];
  }
  if (names.before.length === 0) return [{ kind: 'assigned', ...names }];
  if (names.after.length === 0) return [{ kind: 'removed', ...names }];
  return [{ kind: 'renamed', ...names }];
}

/** The first text leads. In which order the others follow says nothing. */
function sameTexts([first, ...others]: readonly string[], [leading, ...following]: readonly string[]): boolean {
  return first === leading && others.length === following.length && others.every((text) => following.includes(text));
}
