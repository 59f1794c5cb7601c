import path from 'node:path';

/** The files of `content/registry`: IANA's CSV, what is known about it, and what has changed in it. */
export interface RegistryFiles<T> {
  csv: T;
  changes: T;
  snapshot: T;
}

/** Where they are, relative to the working directory. */
export function registryFiles(content = 'content'): RegistryFiles<string> {
  const at = (name: string) => path.posix.join(content, 'registry', name);
  return { csv: at('service-names-port-numbers.csv'), changes: at('changes.json'), snapshot: at('snapshot.json') };
}
