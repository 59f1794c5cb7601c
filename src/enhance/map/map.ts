import { readMap } from '../../map/filter.ts';
import type { MapData } from '../../map/mapData.ts';
import { controls } from './controls.ts';
import { InteractiveMap, type MapParts } from './interactiveMap.ts';

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
  if (fields) new InteractiveMap(parts, map, fields, base);
}

function partsOf(root: HTMLElement): MapParts | undefined {
  const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`.map-${name}`);
  const [picture, card, said] = [part('picture'), part('card'), part('said')];
  const list = part<HTMLDetailsElement>('list');
  return picture && card && said && list ? { root, picture, card, said, list } : undefined;
}
