import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '../problems.ts';
import { Slug } from '../schema/primitives.ts';
import { parseYaml } from './parseYaml.ts';

/** The records of a folder by id, and what is wrong with the others. */
export interface Records<T> {
  records: (T & { id: string; file: string })[];
  problems: Problem[];
}

/**
 * Reads every `<id>.yaml` of a folder, in the order of ids.
 *
 * @param folder relative to the project's root, which is the working directory
 */
export function readFolder<Schema extends z.ZodType<object>>(folder: string, schema: Schema): Records<z.infer<Schema>> {
  const result: Records<z.infer<Schema>> = { records: [], problems: [] };
  for (const name of readdirSync(folder).sort()) {
    const file = path.posix.join(folder, name);
    const id = path.basename(name, '.yaml');
    if (!name.endsWith('.yaml') || !Slug.safeParse(id).success) {
      result.problems.push({
        file,
        message: 'expected a file name of lower-case words joined by single hyphens, ending in .yaml',
        remedy: 'rename the file: its name becomes the id and the address of its page',
        severity: 'error',
      });
      continue;
    }
    const { value, problems } = parseYaml(readFileSync(file, 'utf8'), file, schema);
    if (value) result.records.push({ ...value, id, file });
    result.problems.push(...problems);
  }
  return result;
}
