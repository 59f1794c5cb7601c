import type { Source } from '../schema/source.ts';
import type { CheckedFacts } from './rule.ts';

/** A file with sources, and every place in it that cites one. */
export interface Citing {
  file: string;
  sources: Record<string, Source>;
  citations: { keys: readonly string[]; path?: readonly PropertyKey[]; line?: number }[];
}

/** All files whose claims name their sources by key. */
export function citingFiles({ software, services, prose }: CheckedFacts): Citing[] {
  return [
    ...software.map(({ file, sources, ports, exposure }) => ({
      file,
      sources,
      citations: [
        ...ports.map(({ source }, index) => ({ keys: source, path: ['ports', index, 'source'] })),
        ...exposure.map(({ source }, index) => ({ keys: source, path: ['exposure', index, 'source'] })),
      ],
    })),
    ...services.map(({ file, sources, source, exposure }) => ({
      file,
      sources,
      citations: [
        { keys: source, path: ['source'] },
        ...(exposure ? [{ keys: exposure.source, path: ['exposure', 'source'] }] : []),
      ],
    })),
    ...prose.map(({ file, line, body, sources }) => ({
      file,
      sources,
      citations: body
        .split('\n')
        .flatMap((text, index) => footnotes(text).map((key) => ({ keys: [key], line: line + index }))),
    })),
  ];
}

function footnotes(text: string): string[] {
  return [...text.matchAll(/\[\^([^\]]+)\]/g)].map(([, key]) => key as string);
}
