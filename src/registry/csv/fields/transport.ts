import type { Transport } from '../../schema/primitives.ts';
import { TRANSPORTS } from '../../transports.ts';
import { nothingToDo, type CsvReport } from '../report.ts';

const field = 'Transport Protocol';

/** Reads a transport. An empty cell is `null`: the row speaks of the port as a whole, and TCP is not guessed. */
export function readTransport(text: string, report: CsvReport): Transport | null {
  if (text === '') return null;
  const transport = TRANSPORTS.find((known) => known === text.toLowerCase());
  if (transport === undefined) {
    report({
      field,
      message: `unknown transport "${text}" (expected ${TRANSPORTS.join(', ')} or empty)`,
      remedy: 'fetch the file again; a transport that IANA has added goes into src/registry/schema/primitives.ts',
    });
    return null;
  }
  if (transport !== text) {
    report({
      field,
      message: `transport "${text}" is read as "${transport}"`,
      remedy: nothingToDo('capitals make no difference'),
      severity: 'notice',
    });
  }
  return transport;
}
