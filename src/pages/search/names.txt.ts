import { nameTableFile } from '../../search/table/file.ts';

/** The name table, which the search box reads. */
export function GET(): Response {
  return new Response(nameTableFile().text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
