import type { Problem } from '../problems.ts';

/** Keeps the first `most` problems of each kind, and says how many more there are. One kind has one remedy. */
export function capRepeats(problems: readonly Problem[], most: number): Problem[] {
  const kinds = Map.groupBy(problems, ({ severity, field, remedy }) => [severity, field, remedy].join('\n'));
  return [...kinds.values()].flatMap((kind) => {
    const next = kind[most];
    if (!next) return kind;
    return [...kind.slice(0, most), { ...next, message: `from here on ${kind.length - most} more of this kind` }];
  });
}
