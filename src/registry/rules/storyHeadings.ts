import { isStory, markdownParts } from './markdown.ts';
import type { Rule } from './rule.ts';

export const storyHeadings: Rule = {
  name: 'story-headings',
  description:
    'The headings of a story begin at the third level, those of a guide at the second: above them stand those of the page.',
  check: ({ prose }) =>
    prose.flatMap((text) => {
      const [first, kind] = isStory(text) ? [3, 'story'] : [2, 'guide'];
      return markdownParts(text).flatMap(({ node, line }) =>
        node.type === 'heading' && node.depth < first
          ? [
              {
                file: text.file,
                line,
                message: `a heading of level ${node.depth} in a ${kind}`,
                remedy: `begin it with ${'#'.repeat(first)}`,
              },
            ]
          : [],
      );
    }),
};
