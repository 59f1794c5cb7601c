import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { rawRequest } from '../../support/rawHttp.ts';

/** An answer as it came, with its body as bytes. */
export interface Answer {
  status: number;
  /** The head as text, its lines with their ends. */
  head: string;
  body: Buffer;
}

/** How long an answer may take, in milliseconds: far more than any does, so that a server that hangs is found. */
const PATIENCE = 60_000;

/** A connection on which requests are asked one after the other, as bytes: what a client of Node would not send, it can. */
export class Line {
  #socket: Socket | undefined;
  #rest: Buffer = Buffer.alloc(0);
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** @returns the answer; nothing where the server ends the connection without one */
  async ask(
    method: string,
    target: string,
    headers: Record<string, string> = {},
    body = '',
  ): Promise<Answer | undefined> {
    return this.send(rawRequest(method, target, headers) + body, method === 'HEAD');
  }

  /** Sends bytes that make one request. */
  async send(bytes: string, isHead = false): Promise<Answer | undefined> {
    this.#socket ??= await this.#open();
    this.#socket.write(bytes, 'latin1');
    const answer = await this.#read(isHead);
    if (!answer || /^connection: close/im.test(answer.head)) this.close();
    return answer;
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
    this.#rest = Buffer.alloc(0);
  }

  async #open(): Promise<Socket> {
    const socket = connect(this.#port, '127.0.0.1');
    socket.on('error', () => {});
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer')));
    await once(socket, 'connect');
    return socket;
  }

  async #read(isHead: boolean): Promise<Answer | undefined> {
    while (!this.#rest.includes('\r\n\r\n')) if (!(await this.#more())) return undefined;
    const end = this.#rest.indexOf('\r\n\r\n');
    const head = this.#rest.toString('latin1', 0, end + 2);
    const status = Number(head.slice(9, 12));
    const hasBody = !isHead && status !== 304 && status !== 204 && status >= 200;
    const length = hasBody ? Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? NaN) : 0;
    if (Number.isNaN(length)) {
      // Without a length the body ends with the connection.
      while (await this.#more());
      const body = this.#rest.subarray(end + 4);
      this.close();
      return { status, head, body };
    }
    while (this.#rest.length < end + 4 + length) if (!(await this.#more())) return undefined;
    const body = this.#rest.subarray(end + 4, end + 4 + length);
    this.#rest = this.#rest.subarray(end + 4 + length);
    return { status, head, body };
  }

  /** Waits for more bytes; false at the end of the connection. */
  #more(): Promise<boolean> {
    const socket = this.#socket;
    if (!socket || socket.destroyed || socket.readableEnded) return Promise.resolve(false);
    return new Promise((resolve) => {
      const done = (more: boolean) => {
        socket.off('data', take);
        socket.off('close', end);
        socket.off('end', end);
        socket.pause();
        resolve(more);
      };
      const take = (chunk: Buffer) => {
        this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
        done(true);
      };
      const end = () => done(false);
      socket.on('data', take);
      socket.on('close', end);
      socket.on('end', end);
      socket.resume();
    });
  }
}

/** The value of a header. */
export function header({ head }: Answer, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)\\r$`, 'im').exec(head)?.[1];
}

/** Opens a connection, sends bytes and destroys it, `after` so many milliseconds or with the first byte of the answer. */
export function hangUp(port: number, bytes: string, after: number | 'first byte'): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      if (after === 'first byte') socket.once('data', () => socket.destroy());
      else setTimeout(() => socket.destroy(), after);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve());
  });
}
