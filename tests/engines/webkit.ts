import { globSync } from 'node:fs';
import { placeOf, type Candidate, type Engine } from './engine.ts';
import { commandPath, freePort, start, startUntil, stop } from './processes.ts';

/** Where Debian has the small browser of WebKitGTK. */
const MINI_BROWSER = '/usr/lib/*/webkit2gtk-4.*/MiniBrowser';

/** WebKitGTK's own browser and driver (W3C WebDriver), on a screen that nobody sees. */
export const webkit: Candidate = {
  name: 'WebKitGTK',
  missing() {
    if (!commandPath('WebKitWebDriver') || !miniBrowser())
      return 'there is no WebKitWebDriver; Debian has it in webkit2gtk-driver';
    return commandPath('Xvfb') ? undefined : 'there is no Xvfb; Debian has it in xvfb';
  },
  launch,
};

function miniBrowser(): string | undefined {
  return globSync(MINI_BROWSER).at(-1);
}

async function launch(): Promise<Engine> {
  // The screen writes its number, once it is there, to the output that it is told.
  const screen = await startUntil('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24'], /(\d+)\n/);
  const port = await freePort();
  const driver = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: `:${screen.said[1]}`,
    // The sandbox of WebKitGTK does not start for root.
    ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  });
  const base = `http://127.0.0.1:${port}`;
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await untilReady(() => send(`${base}/session`, { capabilities }))) as { sessionId: string };
  const command = (path: string, body: object) => send(`${base}/session/${sessionId}/${path}`, body);

  const engine: Engine = {
    async goto(url) {
      await command('url', { url });
    },
    async evaluate<Value>(expression: string) {
      const script = `const done = arguments[0]; (async () => (${expression}))().then((value) => done(JSON.stringify(value ?? null)), (error) => done('!' + error))`;
      const answer = (await command('execute/async', { script, args: [] })) as string;
      if (answer.startsWith('!')) throw new Error(answer.slice(1));
      return JSON.parse(answer) as Value;
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await command('actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async click(selector) {
      const [x, y] = await engine.evaluate<[number, number]>(placeOf(selector));
      const actions = [
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await command('actions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
    },
    async resize(width, height) {
      await command('window/rect', { width, height });
    },
    print: () => Promise.resolve(undefined),
    async close() {
      await fetch(`${base}/session/${sessionId}`, { method: 'DELETE' }).catch(() => undefined);
      await stop(driver);
      await stop(screen.child);
    },
  };
  return engine;
}

async function send(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/** The driver says nothing when it listens: it is asked until it answers. */
async function untilReady<Value>(ask: () => Promise<Value>, tries = 50): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (tries === 0 || !(error instanceof TypeError)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return untilReady(ask, tries - 1);
  }
}
