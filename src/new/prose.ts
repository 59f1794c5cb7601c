import { TODO } from '../registry/records/unfilled.ts';
import { sourceSkeleton } from './software.ts';

/**
 * The story of a port that is still to be written.
 *
 * @param today `YYYY-MM-DD`, on which its sources are read
 */
export function storySkeleton(today: string): string {
  return `---
# Replace each ${TODO}. The text below tells what is worth knowing of the port and stands in no record.
sources:
${sourceSkeleton('manual', today)}---
### How it came to be

${TODO} the story in short sentences, each fact with the mark of its source: [^manual]
`;
}

/**
 * A guide that is still to be written.
 *
 * @param order its place in the list of guides, from 1
 * @param today `YYYY-MM-DD`, on which its sources are read
 */
export function guideSkeleton(order: number, today: string): string {
  return `---
# Replace each ${TODO}.
title: ${TODO} the heading in sentence case, at most 70 characters
summary: ${TODO} the answer in one sentence, in 40 to 170 characters
order: ${order} # its place in the list of guides
sources:
${sourceSkeleton('manual', today)}---
${TODO} the answer in a few sentences, each fact with the mark of its source: [^manual]

## What follows from it

${TODO} more, under headings of the second and the third level
`;
}
