import type { Browser, Page } from '@playwright/test';

/** Kept on the page, where the functions that Playwright hands over can find it. */
interface Stopwatch {
  /** When the reader did something, in the page's time; 0 before. */
  start: number;
  /** The milliseconds from there until the first change of the answers below the field was painted. */
  painted: Promise<number>;
  /** @param wanted what has to be among the answers: a selector; without it any change counts */
  restart(wanted?: string): void;
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Somebody who searches: a page in a new browser context, with nothing in its cache. */
export class Reader {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * Opens the page of a port, and waits until it asks for nothing more.
   *
   * @param slowdown of the main thread; workers are not slowed down by it
   */
  static async open(browser: Browser, url: string, slowdown = 1): Promise<Reader> {
    const page = await browser.newPage();
    await page.addInitScript(installStopwatch);
    await page.goto(`${url}ports/988/`, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return new Reader(page);
  }

  /** Loads all names, by asking for one. */
  async loadNames(): Promise<void> {
    await this.paste('redis');
    await this.rest();
  }

  async clear(): Promise<void> {
    await this.page.getByRole('combobox').fill('');
  }

  /** Waits until nothing more is asked for, and the names are read, which begins when the browser is idle. */
  async rest(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.waitForTimeout(1000);
  }

  /** Types a character. Returns the milliseconds until an answer is painted. */
  type(character: string): Promise<number> {
    return this.#timed(() => this.page.keyboard.type(character));
  }

  /** Puts a whole text into the field, as if pasted. Returns the milliseconds until an answer is painted. */
  paste(text: string): Promise<number> {
    return this.#timed(() => this.page.getByRole('combobox').fill(text));
  }

  /**
   * The same, until the first place in a text is painted that has its words: what is said of names comes before. Not every
   * page that is found shows such a place: nothing, then, after three seconds.
   */
  pasteForText(text: string): Promise<number | undefined> {
    const painted = this.#timed(() => this.page.getByRole('combobox').fill(text), '.search-panel mark');
    return Promise.race([painted, this.page.waitForTimeout(3000).then(() => undefined)]);
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async #timed(act: () => Promise<void>, wanted?: string): Promise<number> {
    await this.page.evaluate((selector) => window.stopwatch.restart(selector), wanted);
    await act();
    return this.page.evaluate(() => window.stopwatch.painted);
  }
}

/** Runs in the page. */
function installStopwatch(): void {
  let done: (milliseconds: number) => void;
  let wanted: string | undefined;
  const stopwatch = (window.stopwatch = {
    start: 0,
    painted: Promise.resolve(0),
    restart(selector?: string) {
      wanted = selector;
      stopwatch.start = 0;
      stopwatch.painted = new Promise((resolve) => (done = resolve));
    },
  });
  const begin = ({ timeStamp }: Event) => (stopwatch.start ||= timeStamp);
  for (const event of ['keydown', 'input']) addEventListener(event, begin, { capture: true });

  // A task that a frame's callback posts runs after that frame was painted. By then the next key may have been pressed.
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data: start }) => start === stopwatch.start && done(performance.now() - start);
  const afterPaint = () => requestAnimationFrame(() => channel.port2.postMessage(stopwatch.start));
  const isAnswer = ({ target }: MutationRecord) =>
    (target as Element).closest('.search-panel') !== null && (!wanted || document.querySelector(wanted) !== null);
  const observer = new MutationObserver((records) => stopwatch.start && records.some(isAnswer) && afterPaint());
  observer.observe(document, { childList: true, subtree: true });
}
