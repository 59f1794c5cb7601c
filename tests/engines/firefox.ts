import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeOf, type Candidate, type Engine } from './engine.ts';
import { commandPath, startUntil, stop } from './processes.ts';

const NAMES = ['firefox-esr', 'firefox'];

/** Firefox as it is installed, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), without another program. */
export const firefox: Candidate = {
  name: 'Firefox',
  missing: () => (binary() ? undefined : 'there is no firefox-esr; Debian has a package of that name'),
  launch,
};

function binary(): string | undefined {
  return NAMES.map(commandPath).find(Boolean);
}

async function launch(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'every-port-firefox-'));
  // A window without a screen is never active, and tells its page of no focus.
  writeFileSync(join(profile, 'user.js'), 'user_pref("focusmanager.testmode", true);\n');
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const { child, said } = await startUntil(binary() ?? '', args, /WebDriver BiDi listening on (ws:\S+)/);
  const connection = await connect(`${said[1]}/session`);
  await connection.send('session.new', { capabilities: {} });
  const { contexts } = (await connection.send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  await connection.send('browsingContext.activate', { context });
  await connection.send('browsingContext.activate', { context });
  const act = (actions: object[]) => connection.send('input.performActions', { context, actions });

  const engine: Engine = {
    async goto(url) {
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate<Value>(expression: string) {
      const answer = (await connection.send('script.evaluate', {
        // As text, so that any value comes back in one way.
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      })) as { type: string; result: { value: string }; exceptionDetails?: { text: string } };
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result.value) as Value;
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act([{ type: 'key', id: 'keys', actions }]);
    },
    async click(selector) {
      const [x, y] = await engine.evaluate<[number, number]>(placeOf(selector));
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act([{ type: 'pointer', id: 'mouse', actions }]);
    },
    async resize(width, height) {
      await connection.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async print() {
      const page = { width: 21, height: 29.7 };
      const { data } = (await connection.send('browsingContext.print', { context, page })) as { data: string };
      return Buffer.from(data, 'base64');
    },
    async close() {
      connection.close();
      await stop(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return engine;
}

interface Connection {
  send(method: string, params: object): Promise<unknown>;
  close(): void;
}

/** Commands go out with a number, and answers come back with it. */
async function connect(url: string): Promise<Connection> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)));
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(String(data)) as Record<string, unknown>;
    const asked = waiting.get(id as number);
    waiting.delete(id as number);
    if (type === 'error') asked?.reject(new Error(`${String(error)}: ${String(message)}`));
    else asked?.resolve(result);
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}
