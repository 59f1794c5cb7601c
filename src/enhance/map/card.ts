import type { ReadMap } from '../../map/filter.ts';
import { element } from '../element.ts';
import type { MapNames } from './names.ts';

/** How long a port must be pointed at before its name is loaded, in milliseconds: a mouse crosses many. */
const RESTS = 90;

/** What is known of one port, beside the map. */
export interface MapCard {
  /** Shows a port, and says it in words for those who cannot see the card. */
  show: (port: number) => Promise<string>;
}

export function card(root: HTMLElement, map: ReadMap, names: MapNames, base: string): MapCard {
  const { statuses, status, exposures, exposure } = map;
  const link = element('a', { className: 'number' });
  const name = element('b');
  const facts = element('small');
  let latest: number | undefined;

  function write(port: number): string {
    const what = statuses[status[port] ?? -1]?.label ?? '';
    const who = names.of(port);
    const reach = exposures[exposure[port] ?? -1]?.label;
    link.textContent = String(port);
    link.href = `${base}ports/${port}/`;
    name.textContent = who ?? what;
    facts.textContent = [who && what, reach && `Open to the Internet? ${reach}`].filter(Boolean).join('. ');
    root.replaceChildren(link, ' ', name, ' ', facts);
    return `Port ${port}: ${[who, what].filter(Boolean).join(', ')}`;
  }

  return {
    async show(port) {
      latest = port;
      const words = write(port);
      await new Promise((resolve) => setTimeout(resolve, RESTS));
      if (latest !== port) return words;
      const hasCome = await names.load([port]);
      return hasCome && latest === port ? write(port) : words;
    },
  };
}
