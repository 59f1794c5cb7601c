import { PORT_COUNT } from '../registry/ranges.ts';
import type { Filter } from './filter.ts';

/** What an address asks of the map. */
export interface MapState {
  filter: Filter;
  /** The port that is looked at. */
  port?: number;
  /** The port in the middle of the frame, where it is another one. */
  middle?: number;
  /** How far it is zoomed in; 1 is the whole map. */
  zoom: number;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_ZOOM = 200;

/** Reads the query of an address: `?at=8080&zoom=12&kind=database`. What is wrong in it is as if it were not there. */
export function readMapState(query: string): MapState {
  const read = new URLSearchParams(query);
  const id = (name: string) => {
    const text = read.get(name) ?? '';
    return ID.test(text) ? text : undefined;
  };
  const portIn = (name: string) => {
    const text = read.get(name) ?? '';
    return /^\d{1,5}$/.test(text) && Number(text) < PORT_COUNT ? Number(text) : undefined;
  };
  const [port, middle] = [portIn('at'), portIn('middle')];
  const zoom = Number(read.get('zoom') ?? 1);
  const [kind, exposure, range, product] = [id('kind'), id('exposure'), id('range'), id('product')];
  return {
    filter: {
      hidden: (read.get('without') ?? '').split(',').filter((one) => ID.test(one)),
      ...(kind && { kind }),
      ...(exposure && { exposure }),
      ...(range && { range }),
      ...(product && { product }),
    },
    ...(port !== undefined && { port }),
    ...(middle !== undefined && { middle }),
    zoom: zoom >= 1 && zoom <= MOST_ZOOM ? zoom : 1,
  };
}

/** The same as a query, without what is usual. */
export function writeMapState({ filter, port, middle, zoom }: MapState): string {
  const { hidden, kind, exposure, range, product } = filter;
  const parts = {
    at: port,
    zoom: zoom > 1 ? Math.round(zoom * 10) / 10 : undefined,
    middle: zoom > 1 && middle !== port ? middle : undefined,
    without: hidden.length > 0 ? hidden.join(',') : undefined,
    kind,
    exposure,
    range,
    product,
  };
  return Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}
