import { mdxToMdast, type MdastNode } from 'satteri';
import type { Source } from './schema/source.ts';
import { slugOf } from './slug.ts';
import { childrenOf, positionOf, wordsOf, WRITTEN_TEXT } from './writtenTree.ts';

/** A text that somebody has written: the story of a port, or a guide. Where it is shown, and so its ids, differ. */
export interface WrittenText {
  kind: 'story' | 'guide';
  /** Markdown without the front matter. */
  body: string;
  sources: Readonly<Record<string, Source>>;
}

/** A heading of such a text. */
export interface WrittenHeading {
  /** Its words, without marks and footnotes. */
  words: string;
  depth: number;
  id: string;
  /** Whether its writer gave it the id: `### Words {#id}`. */
  isGiven: boolean;
  /** Whether it stands in the text itself, and not in a quote or a list. */
  isOfText: boolean;
  /** The line of the text on which it begins, from 1. */
  line: number;
  /** Offsets in the text: where it begins, where its words end, where it ends. */
  start: number;
  endOfWords: number;
  end: number;
}

/** Sections of a port's page have ids of their own (`pageIds.ts`), and none of them begins like this. */
const STORY_PREFIX = 'story-';

/**
 * The headings of a text with their ids, the one source of both what pages have and what links may lead to. In a story a
 * heading without an id gets one of its words, unlike all others of the text. In a guide all ids are made of the words,
 * and `plain-elements` refuses two that are alike.
 *
 * @throws when the text is no MDX
 */
export function writtenHeadings({ kind, body, sources }: WrittenText): WrittenHeading[] {
  // A mark whose source is missing would be taken for words.
  const definitions = Object.keys(sources).map((key) => `[^${key}]: source`);
  const { children } = mdxToMdast([body, ...definitions].join('\n\n'), WRITTEN_TEXT) as MdastNode & {
    children: MdastNode[];
  };
  const found = children.flatMap((child) => headingsIn(child, true));
  const taken = new Set(found.flatMap(({ given }) => given ?? []));
  return found.map(({ given, ...heading }) => {
    const slug = slugOf(heading.words);
    const id = given ?? (kind === 'guide' ? slug : unlike(taken, STORY_PREFIX + slug));
    taken.add(id);
    return { ...heading, id, isGiven: given !== undefined };
  });
}

/** The id, or the first of `id-2`, `id-3` … that is free. */
function unlike(taken: ReadonlySet<string>, id: string): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  return free;
}

type FoundHeading = Omit<WrittenHeading, 'id' | 'isGiven'> & { given: string | undefined };

function headingsIn(node: MdastNode, isOfText: boolean): FoundHeading[] {
  if (node.type !== 'heading') return childrenOf(node).flatMap((child) => headingsIn(child, false));
  const { start, end } = positionOf(node);
  return [
    {
      words: wordsOf(node),
      depth: node.depth,
      given: (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id,
      isOfText,
      line: start.line,
      start: start.offset,
      endOfWords: positionOf(node.children.at(-1) ?? node).end.offset,
      end: end.offset,
    },
  ];
}
