import { createHash } from 'node:crypto';
import { loadRegistry } from '../../registry/index.ts';
import { buildNameTable } from './build.ts';

/** The name table as it is served. */
export interface NameTableFile {
  text: string;
  /** Changes with the text, so that an address with it may be cached for ever. */
  version: string;
}

let file: NameTableFile | undefined;

/** Built once per process: every page holds its version. */
export function nameTableFile(): NameTableFile {
  file ??= makeFile(buildNameTable(loadRegistry()));
  return file;
}

function makeFile(text: string): NameTableFile {
  return { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}
