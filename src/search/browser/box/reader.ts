import { isLine, readQuery } from '../../../lines/query.ts';
import type { ReadText } from '../query.ts';

/** How a text is read. What tools write has many forms, which are loaded when somebody pastes a line. */
export async function readerOf(text: string): Promise<ReadText> {
  if (!isLine(text)) return readQuery;
  const forms = await import('../../../lines/line.ts').catch(() => undefined);
  return forms?.readLine ?? readQuery;
}
