import { createHash } from 'node:crypto';
import { loadRegistry, type Registry } from '../../../registry/index.ts';
import { buildNameTable } from './build.ts';

/** The name table as it is served. */
export interface NameTableFiles {
  texts: Map<string, string>;
  /** Changes with the texts, so that an address with it may be cached for ever. */
  version: string;
}

const known = new WeakMap<Registry, NameTableFiles>();

/** Built once for each reading of the facts: every page holds the version, and the dev server reads them again. */
export function nameTableFiles(): NameTableFiles {
  const registry = loadRegistry();
  const files = known.get(registry) ?? makeFiles(buildNameTable(registry));
  known.set(registry, files);
  return files;
}

function makeFiles(texts: Map<string, string>): NameTableFiles {
  const version = createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('hex')
    .slice(0, 12);
  return { texts, version };
}
