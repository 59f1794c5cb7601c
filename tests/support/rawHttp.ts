import { connect } from 'node:net';

/** An answer as it came over the line. */
export interface RawAnswer {
  status: number;
  /** By their names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** How long a server may say nothing before what it has said is taken for all, in milliseconds. */
const SILENCE = 2000;

/** The same where the server is to end the connection by itself: a busy machine takes its time. */
const LONG_SILENCE = 20_000;

/**
 * Sends bytes as they are, and reads until the server ends the connection or says no more.
 *
 * @param patience in milliseconds, where less or more than two seconds of silence is an end
 * @returns everything that came back; empty where the connection was ended without a word
 */
export function sendRaw(port: number, bytes: string | Buffer, patience = SILENCE): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const end = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    socket.setTimeout(patience, end);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.on('close', end);
    socket.write(bytes);
  });
}

/** The head of a request; lines end as HTTP wants them to. */
export function rawRequest(method: string, target: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries({ Host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** One request, after which the connection is to end, and its answer. */
export async function ask(
  port: number,
  method: string,
  target: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  return readAnswer(await sendRaw(port, rawRequest(method, target, { ...headers, Connection: 'close' }), LONG_SILENCE));
}

/** @throws when it is no answer */
export function readAnswer(text: string): RawAnswer {
  const [, status, head = '', body = ''] = /^HTTP\/1\.1 (\d{3})[^\r]*\r\n(.*?)\r\n\r\n(.*)$/s.exec(text) ?? [];
  if (!status) throw new Error(`no answer: ${JSON.stringify(text.slice(0, 100))}`);
  const headers = head.split('\r\n').map((line) => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), value.join(': ')] as const;
  });
  return { status: Number(status), headers: Object.fromEntries(headers), body };
}
