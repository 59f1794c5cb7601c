import type { z } from 'astro/zod';
import { parseYaml, type Parsed } from './parseYaml.ts';
import { readTextFile } from './readText.ts';

/**
 * Reads one YAML file of the content folder, such as `content/facets.yaml`.
 *
 * @param most bytes that it may have
 */
export function readOne<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  most?: number,
): Parsed<z.infer<Schema>> {
  const { text, problems } = readTextFile(file, most);
  return text === undefined ? { value: undefined, problems } : parseYaml(text, file, schema);
}
