/**
 * What a file is held to while it is read, before the rules between records look at it: by the name that its problems
 * carry. The checks stand in the readers.
 */
export const FILE_RULES = {
  'registry-csv': "IANA's file is whole, and each of its fields has a form that IANA uses.",
  snapshot: 'The snapshot describes the CSV that lies beside it.',
  'file-name': 'The name of a file is the id of its record, or the number of its port.',
  readable: 'A file is there, is UTF-8 without a byte order mark, is not empty and not too long.',
  yaml: 'A record is YAML, with each key once and each value where it stands.',
  'whole-text': 'No text is cut by a comment that begins in its midst.',
  'front-matter': 'A text begins with front matter between two lines of hyphens.',
  'filled-in': 'Nothing is left of the skeleton that `npm run new` writes.',
  schema: 'A record has the fields of its schema, each in its form.',
} as const satisfies Record<string, string>;

/** The name of a rule that a reader checks. */
export type FileRule = keyof typeof FILE_RULES;
