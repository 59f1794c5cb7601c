import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { parseYaml, type Parsed } from './parseYaml.ts';

/** Reads one YAML file of the content folder, such as `content/facets.yaml`. */
export function readOne<Schema extends z.ZodType>(file: string, schema: Schema): Parsed<z.infer<Schema>> {
  return parseYaml(readFileSync(file, 'utf8'), file, schema);
}
