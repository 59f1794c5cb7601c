import { writeFileSync } from 'node:fs';
import { UsageError } from '../build/usageError.ts';
import { readGuides } from '../registry/records/guides.ts';
import { PortNumber, Slug } from '../registry/schema/primitives.ts';
import { guideSkeleton, storySkeleton } from './prose.ts';
import { serviceSkeleton } from './service.ts';
import { softwareSkeleton } from './software.ts';

/** A kind of file that `npm run new` creates: how its id must be written, where it stands, and what stands in it. */
interface Kind {
  expected: string;
  accepts(id: string): boolean;
  file(id: string): string;
  skeleton(today: string, id: string): string;
}

const isSlug = (id: string) => Slug.safeParse(id).success;
const SLUG = 'an id of lower-case words joined by single hyphens, such as widget-server';

const KINDS: Record<string, Kind> = {
  software: {
    expected: SLUG,
    accepts: isSlug,
    file: (id) => `content/software/${id}.yaml`,
    skeleton: softwareSkeleton,
  },
  service: {
    expected: 'an id of lower-case words joined by single hyphens, such as ldaps',
    accepts: isSlug,
    file: (id) => `content/services/${id}.yaml`,
    skeleton: serviceSkeleton,
  },
  story: {
    expected: 'the number of a port, 0 to 65535',
    accepts: (id) => /^(0|[1-9]\d*)$/.test(id) && PortNumber.safeParse(Number(id)).success,
    file: (id) => `content/ports/${id}.mdx`,
    skeleton: storySkeleton,
  },
  guide: {
    expected: SLUG,
    accepts: isSlug,
    file: (id) => `content/guides/${id}.mdx`,
    skeleton: (today) => guideSkeleton(1 + Math.max(0, ...readGuides().guides.map(({ order }) => order)), today),
  },
};

/** The kinds of file that `npm run new` creates. */
export const USAGE = `npm run new -- software <id>   a product, by the id that its page will have
npm run new -- service <id>    a registered service, best by its registered name
npm run new -- story <port>    the story of a port
npm run new -- guide <id>      a guide, by the id that its page will have`;

/**
 * Writes the skeleton of a record or a text, relative to the working directory.
 *
 * @param args the kind and the id, as they were typed
 * @param today `YYYY-MM-DD`
 * @returns the file
 * @throws UsageError when there is no such kind, the id is not as expected, or the file is there already
 */
export function writeNew([kind = '', id = '', ...others]: readonly string[], today: string): string {
  const chosen = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!chosen || others.length > 0) throw new UsageError(USAGE);
  if (!chosen.accepts(id)) throw new UsageError(`Expected ${chosen.expected}, got "${id}".\n${USAGE}`);
  const file = chosen.file(id);
  try {
    writeFileSync(file, chosen.skeleton(today, id), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(`${file} is there already: change it, or choose another id.`);
  }
  return file;
}
