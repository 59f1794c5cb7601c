import { z } from 'astro/zod';
import { Source } from './source.ts';

/** The documents that the rules in the code rest on. */
export const RULE_SOURCES = ['rfc6335', 'iana', 'xnu-bind'] as const;

/** `content/sources.yaml`: the documents behind computed statements, by key. */
export const RuleSourcesFile = z.record(z.enum(RULE_SOURCES), Source);
export type RuleSources = z.infer<typeof RuleSourcesFile>;
