import { readMapState, writeMapState, type MapState } from '../../map/address.ts';
import { readMap, shownPorts, type ReadMap } from '../../map/filter.ts';
import type { MapData } from '../../map/mapData.ts';
import { nearestPort } from '../../map/nearest.ts';
import { centredOn, middleOf, portAt, portsInView, revealing, wholeView, zoomAt, zoomOf } from '../../map/view.ts';
import { PORT_COUNT } from '../../registry/ranges.ts';
import type { RecipeProduct } from '../../recipes/product.ts';
import { card } from './card.ts';
import { controls, type Controls } from './controls.ts';
import { findPort } from './finder.ts';
import { listenToHand, type FramePlace } from './gestures.ts';
import { actionOf } from './keys.ts';
import { loadedNames } from './names.ts';
import { NAMES_FROM } from './painter.ts';
import { makeStage } from './stage.ts';
import { viewList } from './viewList.ts';
import { zoomButtons } from './zoomButtons.ts';

/** How far from a finger a port may lie and still be meant by it, in pixels. */
const FINGER = 12;

/** A second click on squares smaller than this comes nearer; on larger ones it opens the page of the port. */
const OPENS_FROM = 20;

/** How near a port is brought that was searched for. */
const FOUND_ZOOM = 16;

/** Turns the still picture into a map. Where the data cannot be had, the picture stays. */
export async function enhanceMap(root: HTMLElement): Promise<void> {
  const base = root.dataset['base'] ?? '/';
  const parts = partsOf(root);
  const response = await fetch(`${base}map/data.json`).catch(() => undefined);
  if (!parts || !response?.ok) return;
  const map = readMap((await response.json()) as MapData);
  // A slow phone answers the reader between reading the data and drawing them.
  await new Promise((resolve) => setTimeout(resolve));
  const fields = controls(root, map, base);
  if (fields) start(parts, map, fields, base);
}

function start(parts: Parts, map: ReadMap, fields: Controls, base: string): void {
  const { root, picture, said } = parts;
  const names = loadedNames(`${base}map/`);
  const shownCard = card(parts.card, map, names, base);
  const list = viewList(parts.list, names, base);
  const stage = makeStage(root, map, names, () => void rest());
  let { port, filter }: Pick<MapState, 'port' | 'filter'> = readMapState(location.search);
  let shown: Uint8Array = new Uint8Array(PORT_COUNT);

  describe(stage.root);
  picture.replaceChildren(stage.root, zoomButtons(zoomBy));
  stage.fit();

  listenToHand(stage.root, {
    view: stage.view,
    move: stage.see,
    hover: ({ x, y }) => void shownCard.show(portAt(stage.view(), x, y)),
    pick,
  });
  stage.root.addEventListener('pointerleave', () => port !== undefined && void shownCard.show(port));
  stage.root.addEventListener('keydown', (event) => {
    const action = actionOf(event, port ?? middleOf(stage.view()));
    if (!action) return;
    event.preventDefault();
    if (action === 'open') open();
    else if ('port' in action) choose(action.port, { isSpoken: true });
    else zoomBy(action.zoom);
  });
  fields.onChange(() => void applyFilter(fields.read(), 'push'));
  fields.onGoTo((typed) => void goTo(typed));
  fields.onReset(() => {
    look(undefined);
    stage.see(wholeView(stage.view().frame));
    fields.write({ hidden: [] });
    void applyFilter({ hidden: [] }, 'push');
  });
  addEventListener('popstate', restore);
  restore();

  /** What the address asks for. */
  function restore(): void {
    const state = readMapState(location.search);
    const { frame } = stage.view();
    fields.write(state.filter);
    stage.see(state.zoom > 1 ? centredOn(frame, state.middle ?? state.port ?? 0, state.zoom) : wholeView(frame));
    look(state.port);
    void applyFilter(state.filter, 'keep');
  }

  async function applyFilter(next: MapState['filter'], how: 'push' | 'keep'): Promise<void> {
    filter = next;
    if (how === 'push') history.pushState(null, '', addressNow());
    const ranges = filter.product ? await rangesOf(`${base}open/${filter.product}.json`) : [];
    // Another filter may have been chosen while the product was on its way.
    if (filter !== next) return;
    shown = shownPorts(map, filter, ranges);
    stage.shade(shown);
    stage.see(stage.view());
    const count = shown.reduce((sum, one) => sum + one, 0);
    said.textContent = count === shown.length ? '' : `${count.toLocaleString('en')} ports shown in full.`;
  }

  async function goTo(typed: string): Promise<void> {
    const found = await findPort(typed);
    if (found === undefined) {
      said.textContent = typed.trim() ? `Nothing found for “${typed.trim()}”.` : 'Type a number or a name.';
      return;
    }
    stage.see(centredOn(stage.view().frame, found, Math.max(zoomOf(stage.view()), FOUND_ZOOM)));
    choose(found, { isSpoken: true });
    history.pushState(null, '', addressNow());
  }

  function pick(place: FramePlace, by: 'finger' | 'mouse'): void {
    const reach = by === 'finger' ? FINGER : 0;
    const picked = nearestPort(stage.view(), place, reach, isTold);
    if (picked !== port) choose(picked);
    else if (stage.view().scale < OPENS_FROM) zoomBy(4);
    else open();
  }

  function choose(picked: number, { isSpoken = false } = {}): void {
    stage.see(revealing(stage.view(), picked));
    void look(picked).then((words) => {
      if (isSpoken && port === picked) said.textContent = words;
    });
  }

  async function look(next: number | undefined): Promise<string> {
    port = next;
    stage.mark(next);
    return next === undefined ? '' : shownCard.show(next);
  }

  function open(): void {
    if (port !== undefined) location.href = `${base}ports/${port}/`;
  }

  /** Around the port that is looked at, else around the middle. 0 stands for the whole map. */
  function zoomBy(factor: number): void {
    const view = stage.view();
    const middle = view.frame / 2;
    if (factor === 0) stage.see(wholeView(view.frame));
    else if (port === undefined) stage.see(zoomAt(view, factor, middle, middle));
    else stage.see(centredOn(view.frame, port, Math.max(1, zoomOf(view) * factor)));
  }

  /** What is slower than the hand: the address, the list, and names where the squares have room for them. */
  async function rest(): Promise<void> {
    const view = stage.view();
    history.replaceState(history.state, '', addressNow());
    list.show(portsInView(view).filter(isTold));
    if (view.scale >= NAMES_FROM && (await names.load(portsInView(view)))) stage.repaint();
  }

  function addressNow(): string {
    const view = stage.view();
    const query = writeMapState({
      filter,
      zoom: zoomOf(view),
      middle: middleOf(view),
      ...(port !== undefined && { port }),
    });
    return query ? `?${query}` : location.pathname;
  }

  /** Whether there is more to say of a port than that it is unassigned or dynamic, and the filter shows it. */
  function isTold(one: number): boolean {
    return shown[one] === 1 && (map.status[one] ?? 0) < map.statuses.length - EMPTY_STATUSES;
  }
}

/** Unassigned and dynamic: the last two. */
const EMPTY_STATUSES = 2;

/** The elements of the page that are filled. */
interface Parts {
  root: HTMLElement;
  picture: HTMLElement;
  card: HTMLElement;
  said: HTMLElement;
  list: HTMLDetailsElement;
}

function partsOf(root: HTMLElement): Parts | undefined {
  const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`.map-${name}`);
  const [picture, card, said] = [part('picture'), part('card'), part('said')];
  const list = part<HTMLDetailsElement>('list');
  return picture && card && said && list ? { root, picture, card, said, list } : undefined;
}

function describe(stage: HTMLElement): void {
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-roledescription', 'map');
  stage.setAttribute('aria-label', 'Map of all ports');
  stage.setAttribute('aria-describedby', 'map-keys');
}

/** The ports of a product; none where it is not on record. */
async function rangesOf(url: string): Promise<RecipeProduct['entries']> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? ((await response.json()) as RecipeProduct).entries : [];
}
