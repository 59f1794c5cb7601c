import { readFileSync } from 'node:fs';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';

/**
 * The line of a field in a YAML file, or in the front matter of a text. The file is read again: only a problem asks.
 *
 * @param path within the record: `['ports', 0, 'source']`
 */
export function fieldLine(file: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  return lineOf(path, parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines }), lines);
}

/** The line of the deepest node that exists on the way to `path`: a missing key is reported at its parent. */
export function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
