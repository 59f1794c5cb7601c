import { readMapState, writeMapState } from '../../map/address.ts';
import type { Filter, ReadMap } from '../../map/filter.ts';
import { nearestPort } from '../../map/nearest.ts';
import { centredOn, middleOf, portAt, portsInView, revealing, wholeView, zoomAround, zoomOf } from '../../map/view.ts';
import { card, type MapCard } from './card.ts';
import type { Controls } from './controls.ts';
import { FilteredPorts } from './filteredPorts.ts';
import { findPort } from './finder.ts';
import { listenToHand, type FramePlace } from './gestures.ts';
import { actionOf } from './keys.ts';
import { loadedNames, type MapNames } from './names.ts';
import { NAMES_FROM } from './painter.ts';
import { Stage } from './stage.ts';
import { viewList, type ViewList } from './viewList.ts';
import { zoomButtons } from './zoomButtons.ts';

/** How far from a finger a port may lie and still be meant by it, in pixels. */
const FINGER = 12;

/** A second click on squares smaller than this comes nearer; on larger ones it opens the page of the port. */
const OPENS_FROM = 20;

/** How near a port is brought that was searched for. */
const FOUND_ZOOM = 16;

/** The elements of the page that are filled. */
export interface MapParts {
  root: HTMLElement;
  picture: HTMLElement;
  card: HTMLElement;
  said: HTMLElement;
  list: HTMLDetailsElement;
}

/** What a reader sees of the map, and what mouse, fingers, keys, the form and the address change of it. */
export class InteractiveMap {
  readonly #base: string;
  readonly #said: HTMLElement;
  readonly #fields: Controls;
  readonly #names: MapNames;
  readonly #card: MapCard;
  readonly #list: ViewList;
  readonly #stage: Stage;
  readonly #ports: FilteredPorts;
  /** The port that is looked at. */
  #port: number | undefined;

  constructor({ root, picture, said, ...parts }: MapParts, map: ReadMap, fields: Controls, base: string) {
    this.#base = base;
    this.#said = said;
    this.#fields = fields;
    this.#names = loadedNames(`${base}map/`);
    this.#card = card(parts.card, map, this.#names, base);
    this.#list = viewList(parts.list, this.#names, base);
    this.#stage = new Stage({ legend: root, status: map.status, names: this.#names, onRest: () => void this.#rest() });
    const { port, filter } = readMapState(location.search);
    this.#port = port;
    this.#ports = new FilteredPorts(map, base, filter);

    describe(this.#stage.root);
    picture.replaceChildren(
      this.#stage.root,
      zoomButtons((factor) => this.#zoomBy(factor)),
    );
    this.#stage.fit();
    this.#listenToReader();
    this.#listenToForm();
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #listenToReader(): void {
    const stage = this.#stage;
    const { root } = stage;
    listenToHand(root, {
      view: () => stage.view,
      move: (view) => stage.see(view),
      hover: ({ x, y }) => void this.#card.show(portAt(stage.view, x, y)),
      pick: (place, by) => this.#pick(place, by),
    });
    root.addEventListener('pointerleave', () => this.#port !== undefined && void this.#card.show(this.#port));
    root.addEventListener('keydown', (event) => {
      const action = actionOf(event, this.#port ?? middleOf(stage.view));
      if (!action) return;
      event.preventDefault();
      if (action === 'open') this.#open();
      else if ('port' in action) this.#choose(action.port, { isSpoken: true });
      else this.#zoomBy(action.zoom);
    });
  }

  #listenToForm(): void {
    const fields = this.#fields;
    fields.onChange(() => void this.#applyFilter(fields.read(), 'push'));
    fields.onGoTo((typed) => void this.#goTo(typed));
    fields.onReset(() => {
      void this.#look(undefined);
      this.#stage.see(wholeView(this.#stage.view.frame));
      fields.write({ hidden: [] });
      void this.#applyFilter({ hidden: [] }, 'push');
    });
  }

  /** What the address asks for. */
  #restore(): void {
    const state = readMapState(location.search);
    const { frame } = this.#stage.view;
    this.#fields.write(state.filter);
    this.#stage.see(state.zoom > 1 ? centredOn(frame, state.middle ?? state.port ?? 0, state.zoom) : wholeView(frame));
    void this.#look(state.port);
    void this.#applyFilter(state.filter, 'keep');
  }

  async #applyFilter(filter: Filter, how: 'push' | 'keep'): Promise<void> {
    const isTaken = this.#ports.take(filter);
    if (how === 'push') this.#pushAddress();
    if (!(await isTaken)) return;
    this.#stage.shade(this.#ports.shown);
    this.#stage.see(this.#stage.view);
    this.#said.textContent = this.#ports.words;
  }

  async #goTo(typed: string): Promise<void> {
    const found = await findPort(typed);
    if (found === undefined) {
      this.#said.textContent = typed.trim() ? `Nothing found for “${typed.trim()}”.` : 'Type a number or a name.';
      return;
    }
    const view = this.#stage.view;
    this.#stage.see(centredOn(view.frame, found, Math.max(zoomOf(view), FOUND_ZOOM)));
    this.#choose(found, { isSpoken: true });
    this.#pushAddress();
  }

  #pick(place: FramePlace, by: 'finger' | 'mouse'): void {
    const view = this.#stage.view;
    const picked = nearestPort(view, place, by === 'finger' ? FINGER : 0, (port) => this.#ports.isTold(port));
    if (picked !== this.#port) this.#choose(picked);
    else if (view.scale < OPENS_FROM) this.#zoomBy(4);
    else this.#open();
  }

  #choose(picked: number, { isSpoken = false } = {}): void {
    this.#stage.see(revealing(this.#stage.view, picked));
    void this.#look(picked).then((words) => {
      if (isSpoken && this.#port === picked) this.#said.textContent = words;
    });
  }

  async #look(port: number | undefined): Promise<string> {
    this.#port = port;
    this.#stage.mark(port);
    return port === undefined ? '' : this.#card.show(port);
  }

  #open(): void {
    if (this.#port !== undefined) location.href = `${this.#base}ports/${this.#port}/`;
  }

  #zoomBy(factor: number): void {
    this.#stage.see(zoomAround(this.#stage.view, factor, this.#port));
  }

  /** What is slower than the hand: the address, the list, and names where the squares have room for them. */
  async #rest(): Promise<void> {
    const view = this.#stage.view;
    history.replaceState(history.state, '', this.#address);
    this.#list.show(portsInView(view).filter((port) => this.#ports.isTold(port)));
    if (view.scale >= NAMES_FROM && (await this.#names.load(portsInView(view)))) this.#stage.repaint();
  }

  #pushAddress(): void {
    history.pushState(null, '', this.#address);
  }

  get #address(): string {
    const view = this.#stage.view;
    const query = writeMapState({
      filter: this.#ports.filter,
      zoom: zoomOf(view),
      middle: middleOf(view),
      ...(this.#port !== undefined && { port: this.#port }),
    });
    return query ? `?${query}` : location.pathname;
  }
}

function describe(stage: HTMLElement): void {
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-roledescription', 'map');
  stage.setAttribute('aria-label', 'Map of all ports');
  stage.setAttribute('aria-describedby', 'map-keys');
}
