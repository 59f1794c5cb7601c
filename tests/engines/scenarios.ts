import assert from 'node:assert/strict';
import { sheetsOf } from '../support/pdf.ts';
import { Key, type Engine } from './engine.ts';

/** How often a state is looked at before it counts as missing, and how long is waited in between, in milliseconds. */
const TRIES = 100;
const PAUSE = 100;

/** What readers do, once in each engine. Each scenario begins with a page of its own. */
export const SCENARIOS: Record<string, (engine: Engine, home: string) => Promise<void>> = {
  'a page can be read, and its first screen says what the port is': async (engine, home) => {
    await engine.resize(1280, 800);
    await engine.goto(`${home}ports/988/`);
    assert.match(await engine.evaluate<string>('document.title'), /^Port 988: Lustre/);
    assert.match(await textOf(engine, '.plate'), /Lustre[^]*Use it for my own app\?[^]*sudo ss -lntp/);
  },

  'a name is found while it is typed, and Enter goes there': async (engine, home) => {
    await engine.goto(`${home}about/`);
    await engine.type('/');
    await until(engine, 'document.activeElement?.matches("[role=combobox]")');
    // A window without a screen may never be active, and then tells its page of no focus: the pointer does as well.
    await engine.click('[role=combobox]');
    await engine.type('redis');
    await until(engine, 'document.querySelector("[role=option]")?.textContent.includes("Redis")');
    await engine.type(Key.Enter);
    await until(engine, 'location.pathname.endsWith("/ports/6379/")');
  },

  'texts are searched on the page of results': async (engine, home) => {
    await engine.goto(`${home}search/?q=parallel+file+system`);
    await until(engine, 'document.querySelector("main ol > li")?.textContent.includes("Lustre")');
  },

  'Back to an output that was explained brings it again': async (engine, home) => {
    await engine.goto(`${home}explain/`);
    await until(engine, 'document.querySelector("form[data-explain] .primary:enabled")');
    await engine.click('#explain-text');
    await engine.type('tcp LISTEN 0 511 0.0.0.0:6379 0.0.0.0:* users:(("redis-server",pid=1,fd=6))');
    await engine.click('form[data-explain] .primary');
    await until(engine, 'document.querySelector("[data-explain-rows] a")?.textContent === "6379/tcp"');
    await engine.evaluate('document.querySelector("[data-explain-rows] a").click()');
    await until(engine, 'location.pathname.endsWith("/ports/6379/")');
    await engine.evaluate('history.back()');
    await until(engine, 'document.querySelector("[data-explain-rows] a")?.textContent === "6379/tcp"');
    assert.match(await engine.evaluate<string>('document.querySelector("#explain-text").value'), /redis-server/);
  },

  'tabs show one system, and remember it': async (engine, home) => {
    await engine.goto(`${home}ports/22/`);
    await until(engine, 'document.querySelector("[role=tab]")');
    await engine.click('.systems [role=tab]:nth-child(3)');
    await until(engine, '/PowerShell|Get-NetTCP/.test(document.querySelector(".now").innerText)');
    await engine.goto(`${home}ports/443/`);
    await until(engine, 'document.querySelector(".systems [aria-selected=true]")?.textContent === "Windows"');
    await engine.click('.systems [role=tab]:nth-child(1)');
  },

  'a command is copied, and it is said': async (engine, home) => {
    await engine.goto(`${home}ports/22/`);
    await until(engine, 'document.querySelector(".now button")');
    await engine.click('.now button');
    await until(engine, 'document.querySelector(".aloud")?.textContent === "Copied"');
  },

  'colours are chosen, kept, and there before the first paint': async (engine, home) => {
    const ground = () => engine.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
    const press = () => engine.evaluate('document.querySelector(".theme").click()');
    await engine.goto(`${home}about/`);
    await until(engine, 'document.querySelector(".theme")');
    await press();
    const light = await ground();
    await press();
    const dark = await ground();
    assert.notEqual(dark, light);
    await engine.goto(`${home}ports/22/`);
    assert.equal(await ground(), dark);
    await until(engine, 'document.querySelector(".theme")');
    await press();
    assert.equal(await engine.evaluate('document.documentElement.dataset.theme'), '');
  },

  'on a phone the menu opens and closes, and nothing scrolls sideways': async (engine, home) => {
    await engine.resize(400, 800);
    await engine.goto(`${home}ports/8080/`);
    const isOpen = 'document.querySelector("#menu").matches(":popover-open")';
    await engine.click('.site-header > button');
    await until(engine, isOpen);
    await engine.type(Key.Escape);
    await until(engine, `!${isOpen}`);
    assert.equal(await engine.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    await engine.resize(1280, 800);
  },

  'a long list is filtered and sorted': async (engine, home) => {
    await engine.goto(`${home}software/`);
    await until(engine, 'document.querySelector(".tools button")');
    await engine.evaluate('document.querySelectorAll(".tools button")[1].click()');
    await engine.evaluate('document.querySelector(".tools input").focus()');
    await engine.type('grafana');
    const shown = '[...document.querySelectorAll(".list li")].filter((entry) => entry.checkVisibility())';
    await until(engine, `${shown}.length > 0 && ${shown}.length < 20`);
    assert.match(await engine.evaluate<string>(`${shown}[0].textContent`), /Grafana/);
  },

  'the map is drawn, filtered, and keeps its place in the address': async (engine, home) => {
    await engine.goto(`${home}map/?at=8080&zoom=24`);
    await until(engine, 'document.querySelector(".map-card")?.textContent.includes("Apache Tomcat")');
    const pixel = 'document.querySelector(".map-stage canvas").getContext("2d").getImageData(4, 4, 1, 1).data[3]';
    await until(engine, `${pixel} > 0`);
    await engine.evaluate('document.querySelector("[aria-label=\'Zoom out\']").click()');
    await until(engine, 'location.search.includes("zoom=12")');
    await engine.evaluate(
      '(() => { const [select] = document.getElementsByName("kind"); select.value = "database"; select.dispatchEvent(new Event("change")); })()',
    );
    await until(engine, '/\\d ports shown in full/.test(document.querySelector(".map-said").textContent)');
    assert.match(await engine.evaluate<string>('location.search'), /kind=database/);
  },

  'ports are offered for an app, and a recipe for two products': async (engine, home) => {
    await engine.goto(`${home}pick/?app=widget`);
    await until(engine, 'document.querySelectorAll(".proposals .number").length === 3');
    assert.match(await textOf(engine, '.snippet code'), /^PORT=\d+$/);
    await engine.goto(`${home}open/?for=grafana,gitea&as=nftables`);
    await until(
      engine,
      'document.querySelector(".open-conflicts")?.textContent.includes("3000 TCP: Grafana and Gitea")',
    );
    assert.match(await textOf(engine, '.open-recipe code'), /table inet/);
  },

  'a link to the users that are not named opens their list': async (engine, home) => {
    await engine.goto(`${home}ports/8080/`);
    await engine.click('.plate .status a[href="#others"]');
    await until(engine, 'document.querySelector(".list details").open');
    await until(engine, 'document.querySelector("#others").getBoundingClientRect().top < innerHeight');
  },

  'a page prints on few sheets': async (engine, home) => {
    await engine.goto(`${home}ports/22/`);
    const pdf = await engine.print();
    if (!pdf) {
      // This driver cannot print: at least the sheet for print is understood.
      const rules =
        '[...document.styleSheets].some(({ media, cssRules }) => media.mediaText === "print" && cssRules.length > 0)';
      assert.equal(await engine.evaluate(rules), true);
      return;
    }
    const sheets = sheetsOf(pdf);
    assert.ok(sheets >= 1 && sheets <= 4, `${sheets} sheets`);
  },
};

async function textOf(engine: Engine, selector: string): Promise<string> {
  return engine.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).innerText`);
}

/** Waits until an expression is true on the page. */
async function until(engine: Engine, expression: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    // While a page is left there is nothing to ask.
    if (await engine.evaluate<boolean>(`Boolean(${expression})`).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`this did not become true: ${expression}`);
}
