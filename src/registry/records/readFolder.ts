import type { z } from 'astro/zod';
import type { Problem } from '../problems.ts';
import { listFolder, slugNames } from './listFolder.ts';
import { readOne } from './readOne.ts';

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
  const { files, problems } = listFolder(folder, NAMES);
  const read = files.map(({ file, id }) => ({ id, file, ...readOne(file, schema) }));
  return {
    records: read.flatMap(({ id, file, value }) => (value ? [{ ...value, id, file }] : [])),
    problems: [...problems, ...read.flatMap((record) => record.problems)],
  };
}

const NAMES = slugNames('.yaml', 'rename the file: its name becomes the id and the address of its page');
