import { inflateSync } from 'node:zlib';

/** How many pages a PDF has. Their descriptions may be compressed (ISO 32000-1, 7.5.7, "Object streams"). */
export function sheetsOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  return [text, ...streamsOf(text)].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/**
 * How large letters are on the sheets, in points, with how many pieces of text have each size. Of PDFs of Chromium, whose
 * matrices scale alone (ISO 32000-1, 8.3.4): a page that is wider than its sheet is shrunk by one of them.
 */
export function textSizesOf(pdf: Buffer): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const stream of streamsOf(pdf.toString('latin1')).filter((each) => / Tf\b/.test(each))) {
    const kept: number[] = [];
    let scale = 1;
    for (const [operation, matrix, font] of stream.matchAll(/\b(?:q|Q)\s|([\d.]+) 0 0 \S+ \S+ \S+ cm|([\d.]+) Tf/g)) {
      if (operation.startsWith('q')) kept.push(scale);
      else if (operation.startsWith('Q')) scale = kept.pop() ?? 1;
      else if (matrix) scale *= Number(matrix);
      else {
        const size = Math.round(Number(font) * scale * 10) / 10;
        sizes.set(size, (sizes.get(size) ?? 0) + 1);
      }
    }
  }
  return sizes;
}

function streamsOf(text: string): string[] {
  return [...text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
}
