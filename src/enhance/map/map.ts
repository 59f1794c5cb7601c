import { readMapState, writeMapState } from '../../map/address.ts';
import { readMap, shownPorts } from '../../map/filter.ts';
import type { MapData } from '../../map/mapData.ts';
import {
  centredOn,
  moveBy,
  portsInView,
  resized,
  revealing,
  wholeView,
  zoomAt,
  zoomOf,
  type View,
} from '../../map/view.ts';
import type { Product } from '../../recipes/product.ts';
import { element } from '../element.ts';
import { card } from './card.ts';
import { controls } from './controls.ts';
import { findPort } from './finder.ts';
import { listenToHand } from './gestures.ts';
import { actionOf } from './keys.ts';
import { loadedNames } from './names.ts';
import { paint, pictureOf, readPalette } from './painter.ts';
import { viewList } from './viewList.ts';

/** How long the map rests before the address and the list follow it, in milliseconds. */
const RESTS = 250;

/** Closer than this the names of what is seen are loaded, for the squares have room for them. */
const NAMES_FROM_ZOOM = 20;

/** Turns the still picture into a map. Where the data cannot be had, the picture stays. */
export async function enhanceMap(root: HTMLElement): Promise<void> {
  const place = root.querySelector<HTMLElement>('.map-picture');
  const path = root.dataset['map'] ?? '';
  const base = root.dataset['base'] ?? '/';
  const response = await fetch(`${path}data.json`).catch(() => undefined);
  if (!place || !response?.ok) return;
  const map = readMap((await response.json()) as MapData);
  const names = loadedNames(path);
  const fields = controls(root, map, base, () => void applyFilter('push'));
  if (!fields) return;

  const canvas = element('canvas');
  const stage = element('div', { className: 'map-stage', tabIndex: 0 }, canvas);
  const about = element('p', { id: 'map-keys', className: 'muted' }, KEYS);
  const shownCard = card(map, names, base);
  const list = viewList(names, base);
  const said = element('p', { className: 'map-said' });
  said.setAttribute('role', 'status');
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-roledescription', 'map');
  stage.setAttribute('aria-label', 'Map of all ports');
  stage.setAttribute('aria-describedby', about.id);
  place.replaceChildren(stage, shownCard.root, said);
  root.after(about, list.root);

  let { port, zoom, filter } = readMapState(location.search);
  let view: View = wholeView(stage.clientWidth);
  let palette = readPalette(root);
  let shown = shownPorts(map, filter);
  let picture = pictureOf(map, shown, palette);
  let isPainting = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  new ResizeObserver(() => fit()).observe(stage);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
  new MutationObserver(recolour).observe(document.documentElement, { attributes: true });
  addEventListener('popstate', () => void restore());
  listenToHand(stage, {
    view: () => view,
    move: see,
    hover: (hovered) => void shownCard.show(hovered),
    pick: (picked) => (picked === port ? open() : choose(picked)),
  });
  stage.addEventListener('pointerleave', () => port !== undefined && void shownCard.show(port));
  stage.addEventListener('keydown', (event) => {
    const action = actionOf(event, port ?? 0);
    if (!action || event.target !== stage) return;
    event.preventDefault();
    if (action === 'open') open();
    else if ('port' in action) choose(action.port, { isSpoken: true });
    else zoomBy(action.zoom);
  });
  fields.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void goTo(String(new FormData(fields.form).get('goto') ?? ''));
  });
  fields.form.addEventListener('reset', (event) => {
    event.preventDefault();
    port = undefined;
    view = wholeView(view.frame);
    fields.write({ hidden: [] });
    void applyFilter('push');
  });
  for (const button of fields.form.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
    button.addEventListener('click', () => zoomBy(Number(button.dataset['zoom'])));
  }
  void restore();

  async function restore(): Promise<void> {
    ({ port, zoom, filter } = readMapState(location.search));
    fields?.write(filter);
    fit();
    view = zoom > 1 ? centredOn(view.frame, port ?? 0, zoom) : wholeView(view.frame);
    await applyFilter('none');
    if (port !== undefined) void shownCard.show(port);
  }

  async function applyFilter(how: 'push' | 'none'): Promise<void> {
    if (how === 'push' && fields) filter = fields.read();
    shown = shownPorts(map, filter, filter.product ? await rangesOf(`${base}open/${filter.product}.json`) : []);
    picture = pictureOf(map, shown, palette);
    const count = shown.reduce((sum, one) => sum + one, 0);
    said.textContent = count === shown.length ? '' : `${count.toLocaleString('en')} ports shown in full.`;
    if (how === 'push') history.pushState(null, '', addressNow());
    see(view);
  }

  async function goTo(typed: string): Promise<void> {
    const found = await findPort(typed);
    if (found === undefined) return void (said.textContent = `Nothing found for “${typed.trim()}”.`);
    view = centredOn(view.frame, found, Math.max(zoomOf(view), 12));
    choose(found, { isSpoken: true });
  }

  function choose(picked: number, { isSpoken = false } = {}): void {
    port = picked;
    see(revealing(view, picked));
    void shownCard.show(picked).then((words) => {
      if (isSpoken && port === picked) said.textContent = words;
    });
  }

  function open(): void {
    if (port !== undefined) location.href = `${base}ports/${port}/`;
  }

  /** Around the port that is looked at, where it is seen, else around the middle. 0 stands for the whole map. */
  function zoomBy(factor: number): void {
    const middle = view.frame / 2;
    if (factor === 0) return see(wholeView(view.frame));
    see(
      port === undefined
        ? zoomAt(view, factor, middle, middle)
        : centredOn(view.frame, port, Math.max(1, zoomOf(view) * factor)),
    );
  }

  function see(next: View): void {
    view = next;
    stage.dataset['zoomed'] = String(zoomOf(view) > 1);
    repaint();
    clearTimeout(resting);
    resting = setTimeout(() => void rest(), RESTS);
  }

  async function rest(): Promise<void> {
    history.replaceState(history.state, '', addressNow());
    list.show(portsInView(view).filter((one) => shown[one] && isTold(map.status[one])));
    if (zoomOf(view) >= NAMES_FROM_ZOOM && (await names.load(portsInView(view)))) repaint();
  }

  function addressNow(): string {
    const query = writeMapState({ filter, zoom: zoomOf(view), ...(port !== undefined && { port }) });
    return query ? `?${query}` : location.pathname;
  }

  /** At most once for each frame that the screen shows. */
  function repaint(): void {
    if (isPainting) return;
    isPainting = true;
    requestAnimationFrame(() => {
      isPainting = false;
      paint(canvas, picture, view, palette, { port, nameOf: names.of, shown });
    });
  }

  function fit(): void {
    const side = stage.clientWidth;
    canvas.width = canvas.height = Math.round(side * devicePixelRatio);
    view = resized(view, side);
    see(moveBy(view, 0, 0));
  }

  function recolour(): void {
    palette = readPalette(root);
    picture = pictureOf(map, shown, palette);
    repaint();
  }

  /** Whether there is more to say of a port than that it is unassigned or dynamic: the first three statuses. */
  function isTold(status: number | undefined): boolean {
    return status !== undefined && status < map.statuses.length - 2;
  }
}

const KEYS =
  'Arrow keys go from port to port, Page Up and Page Down by sixteen rows, Home and End to the ends of a row; plus and minus zoom, 0 shows all, Enter opens the page of the port. By hand: drag, wheel or pinch; a click shows a port, a second one opens it.';

/** The ports of a product; none where it is not on record. */
async function rangesOf(url: string): Promise<Product['entries']> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? ((await response.json()) as Product).entries : [];
}
