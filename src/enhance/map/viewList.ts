import { element } from '../element.ts';
import type { MapNames } from './names.ts';

/** The ports in view as a list of links, for those who cannot see the map or would rather read. */
export interface ViewList {
  show: (ports: readonly number[]) => void;
}

/** As many as somebody reads. */
const LONGEST = 200;

export function viewList(root: HTMLDetailsElement, names: MapNames, base: string): ViewList {
  const [summary, list] = [root.querySelector('summary'), root.querySelector('ul')];
  let ports: readonly number[] = [];

  root.addEventListener('toggle', () => void write());
  return {
    show(next) {
      ports = next;
      const count = ports.length.toLocaleString('en');
      const words = `In view: ${count} ${ports.length === 1 ? 'port' : 'ports'} with something to say`;
      if (summary) summary.textContent = words;
      void write();
    },
  };

  /** Only while it is open: nobody reads a closed list. */
  async function write(): Promise<void> {
    if (!root.open) return list?.replaceChildren();
    const listed = ports.slice(0, LONGEST);
    await names.load(listed);
    const items = listed.map((port) =>
      element(
        'li',
        {},
        element('a', { className: 'number', href: `${base}ports/${port}/` }, String(port)),
        element('span', {}, names.of(port) ?? ''),
      ),
    );
    const more = ports.length - listed.length;
    list?.replaceChildren(
      ...items,
      ...(more > 0 ? [element('li', {}, `and ${more.toLocaleString('en')} more: zoom in`)] : []),
    );
  }
}
