/** What the Assignment Notes say of the name itself. The notes hold much else, which is kept as text. */
export interface NameNotes {
  /** The current name of which this one is a historic alias. */
  aliasOf: string | undefined;
  /** The service of which this one is a duplicate that should not be used for discovery. */
  duplicateOf: string | undefined;
  /** The name was never assigned: the row records that people use the port under it. */
  onlyNoted: boolean;
}

/** Reads IANA's own sentences, which it writes the same in every row. */
export function readNotes(text: string): NameNotes {
  return {
    aliasOf: /This entry is an alias to "([^"]+)"/.exec(text)?.[1],
    duplicateOf: /This is a duplicate of the "([^"]+)" service/.exec(text)?.[1],
    onlyNoted: text.includes('This entry records an unassigned but widespread use'),
  };
}
