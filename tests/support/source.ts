import type { Source } from '../../src/registry/schema/source.ts';

/** A page that was read: its address follows from its title, so that a test can tell sources apart. */
export function source(title: string, changes: Partial<Source> = {}): Source {
  const path = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { title, url: `https://example.org/${path}`, accessed: '2026-01-02', kind: 'vendor', ...changes };
}
