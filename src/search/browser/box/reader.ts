import { isLine, readQuery } from '../../../lines/query.ts';
import type { Options } from '../../../lines/read.ts';
import type { LinePort, Reading } from '../../../lines/reading.ts';
import type { ReadQuery } from '../query.ts';

/**
 * How a text is read: as something typed, as a tool's line, or as many lines. What tools write has many forms, which
 * are loaded when somebody pastes a line. Where they cannot be loaded, the text is read by its words.
 */
export async function readerOf(text: string): Promise<ReadQuery> {
  if (linesOf(text) > 1) {
    const lines = await import('../../../lines/text.ts').catch(() => undefined);
    return lines ? (whole, options) => asOne(lines.readText(whole, options), whole, options) : readQuery;
  }
  if (!isLine(text)) return readQuery;
  const forms = await import('../../../lines/line.ts').catch(() => undefined);
  return forms?.readLine ?? readQuery;
}

/** How many lines of a text have something in them. */
export function linesOf(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function isNamed({ name }: LinePort): number {
  return name === undefined ? 0 : 1;
}

/**
 * What several lines say: the ports that they are about, one after another; without any port what they say in words.
 */
function asOne(readings: readonly Reading[], text: string, options: Options): Reading {
  const withPorts = readings.filter((reading) => reading.ports.length > 0);
  // Lines that are read together, such as an item of a compose file, are one answer with all its ports.
  const firsts = withPorts.flatMap(({ ports }) => (withPorts.length === 1 ? ports : ports.slice(0, 1)));
  // In an error of several lines, a number counts more than the name of a service in another line.
  const ports = readings.some(({ error }) => error) ? firsts.sort((a, b) => isNamed(a) - isNamed(b)) : firsts;
  const telling = readings.find((reading) => reading.error ?? reading.portless) ?? readings[0];
  if (!telling) return readQuery(text, options);
  return {
    ...telling,
    text,
    ports,
    format: ports.length > 0 ? 'lines' : telling.format,
    rest: readings.map(({ rest }) => rest).join(' '),
  };
}
