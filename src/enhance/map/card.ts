import type { ReadMap } from '../../map/filter.ts';
import { element } from '../element.ts';
import type { Names } from './names.ts';

/** What is known of one port, beside the map. */
export interface Card {
  root: HTMLElement;
  /** Shows a port, and says it in words for those who cannot see the card. */
  show: (port: number) => Promise<string>;
}

export function card({ statuses, status, exposures, exposure }: ReadMap, names: Names, base: string): Card {
  const link = element('a', { className: 'number' });
  const name = element('span');
  const facts = element('small');
  const root = element('p', { className: 'map-card' }, 'Point at a square, or tap it.');
  let latest: number | undefined;

  function write(port: number): string {
    const what = statuses[status[port] ?? -1]?.label ?? '';
    const who = names.of(port);
    link.textContent = String(port);
    link.href = `${base}ports/${port}/`;
    name.textContent = who ?? what;
    facts.textContent = [who && what, exposures[exposure[port] ?? -1]?.label].filter(Boolean).join(' · ');
    root.replaceChildren(link, ' ', name, ' ', facts);
    return `Port ${port}: ${[who, what].filter(Boolean).join(', ')}`;
  }

  return {
    root,
    async show(port) {
      latest = port;
      const words = write(port);
      const hasCome = await names.load([port]);
      return hasCome && latest === port ? write(port) : words;
    },
  };
}
