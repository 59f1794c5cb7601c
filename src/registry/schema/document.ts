import { z } from 'astro/zod';
import { Source } from './source.ts';

/** The documents that the rules in the code rest on. */
export const DOCUMENTS = ['rfc6335', 'iana', 'xnu-bind', 'any-port'] as const;

/** `content/sources.yaml`: the documents behind computed statements, by key. */
export const DocumentsFile = z.record(z.enum(DOCUMENTS), Source);
export type Documents = z.infer<typeof DocumentsFile>;
