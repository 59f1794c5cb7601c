import { readFileSync } from 'node:fs';
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';

/**
 * The line of a field in a YAML file, or in the front matter of a text. The file is read again: only a problem asks.
 *
 * @param path within the record: `['ports', 0, 'source']`
 */
export function fieldLine(file: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  return lineOf(path, parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines }), lines);
}

/** The line of the deepest key or item that exists on the way to `path`: a missing key is reported at its parent. */
export function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const item = isSeq(node) ? node.items[step as number] : undefined;
    const place = pair?.key ?? item;
    if (!isNode(place) || !place.range) break;
    [offset] = place.range;
    node = pair ? pair.value : item;
  }
  return lines.linePos(offset).line;
}
