import { createHash } from 'node:crypto';
import { loadRegistry } from '../../registry/index.ts';
import { buildNameTable } from './build.ts';

/** The name table as it is served. */
export interface NameTableFiles {
  texts: Map<string, string>;
  /** Changes with the texts, so that an address with it may be cached for ever. */
  version: string;
}

let files: NameTableFiles | undefined;

/** Built once per process: every page holds the version. */
export function nameTableFiles(): NameTableFiles {
  files ??= makeFiles(buildNameTable(loadRegistry()));
  return files;
}

function makeFiles(texts: Map<string, string>): NameTableFiles {
  const version = createHash('sha256').update(JSON.stringify([...texts])).digest('hex').slice(0, 12);
  return { texts, version };
}
