import { z } from 'astro/zod';
import { FacetsFile } from './facet.ts';
import { GuideFrontMatter } from './guide.ts';
import { ServiceFile } from './service.ts';
import { SoftwareFile } from './software.ts';
import { StoryFrontMatter } from './story.ts';

/** The schemas of what people write, by the name of the file in `public/schema/content`. */
export const RECORDS = {
  software: SoftwareFile,
  service: ServiceFile,
  story: StoryFrontMatter,
  guide: GuideFrontMatter,
  facets: FacetsFile,
} as const;
export type RecordKind = keyof typeof RECORDS;

/**
 * The JSON Schema of a record as it is written (draft 2020-12), by which an editor completes and marks while typing. It
 * knows the form of each field; what holds between fields, only `npm run check` knows.
 */
export function recordSchema(kind: RecordKind): string {
  const schema = z.toJSONSchema(RECORDS[kind], { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The first line of a record, for editors: where its schema is, from its own folder. */
export function schemaLine(kind: RecordKind): string {
  return `# yaml-language-server: $schema=../../public/schema/content/${kind}.json`;
}
