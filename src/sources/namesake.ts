import path from 'node:path';

/** Names that many folders have: that a file of this name is elsewhere says nothing. */
const COMMON =
  /^(readme|index|main|config|values|dockerfile|makefile|settings|constants|server|default|defaults|docker-compose|compose|package|application|install|ports)\b/i;

/** The only other file of the same name, unless the name is one that many folders have. */
export function namesake(file: string, files: readonly string[]): string | undefined {
  const name = path.posix.basename(file);
  const same = files.filter((other) => other !== file && path.posix.basename(other) === name);
  return same.length === 1 && !COMMON.test(name) ? same[0] : undefined;
}
