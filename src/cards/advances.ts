/**
 * How far each character of a TrueType font moves the pen, in parts of the font size, by code point. Characters that
 * the font has no glyph for are missing. Kerning is not counted.
 *
 * Reads the tables `head`, `hhea`, `hmtx` and `cmap` of the OpenType specification 1.9.
 *
 * @throws when the font has no character map of format 4, the one for the Basic Multilingual Plane
 */
export function readAdvances(bytes: Uint8Array): ReadonlyMap<number, number> {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(font);
  const unitsPerEm = font.getUint16(tables('head') + 18);
  const metrics = font.getUint16(tables('hhea') + 34);
  const advances = new Map<number, number>();
  for (const [character, glyph] of glyphs(font, tables('cmap'))) {
    // Glyphs behind the last metric share it.
    const units = font.getUint16(tables('hmtx') + 4 * Math.min(glyph, metrics - 1));
    advances.set(character, units / unitsPerEm);
  }
  return advances;
}

/** The offset of a table by its tag. */
function readTables(font: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < font.getUint16(4); index++) {
    const record = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(record + byte)));
    offsets.set(tag, font.getUint32(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`the font has no table "${tag}"`);
    return offset;
  };
}

/** Code points with the index of their glyph: parallel arrays of segments, each `length` bytes long. */
function* glyphs(font: DataView, cmap: number): Generator<[number, number]> {
  const map = formatFour(font, cmap);
  const length = font.getUint16(map + 6);
  const [ends, starts, deltas, ranges] = [map + 14, map + 16 + length, map + 16 + 2 * length, map + 16 + 3 * length];
  for (let segment = 0; segment < length; segment += 2) {
    const start = font.getUint16(starts + segment);
    const delta = font.getUint16(deltas + segment);
    const range = font.getUint16(ranges + segment);
    for (let character = start; character <= font.getUint16(ends + segment); character++) {
      const found = range === 0 ? character : font.getUint16(ranges + segment + range + 2 * (character - start));
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) yield [character, glyph];
    }
  }
}

function formatFour(font: DataView, cmap: number): number {
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const subtable = cmap + font.getUint32(cmap + 4 + 8 * index + 4);
    if (font.getUint16(subtable) === 4) return subtable;
  }
  throw new Error('the font has no character map of format 4');
}
