import type { APIContext } from 'astro';
import { nameTableFiles } from '../../search/build/table/files.ts';
import { PARTS } from '../../search/shared/format.ts';

export const getStaticPaths = () => PARTS.map((part) => ({ params: { part } }));

/** The texts of the name table, which the search box reads. */
export function GET({ params }: APIContext): Response {
  return new Response(nameTableFiles().texts.get(params['part'] ?? ''), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
