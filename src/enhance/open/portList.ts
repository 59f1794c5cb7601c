import { shortSpan } from '../../registry/ranges.ts';
import type { Entry, RecipeProduct } from '../../recipes/product.ts';
import { notesOf } from '../../recipes/words.ts';
import { element } from '../element.ts';
import type { TickedPorts } from './tickedPorts.ts';

const ORDER: readonly Entry['place'][] = ['open', 'closed', 'inside', 'outgoing', 'unknown'];

/**
 * The ports of a product, those that can be opened with a box.
 *
 * @param onTick called when a box was ticked, or no longer is
 */
export function portList(product: RecipeProduct, ticked: TickedPorts, onTick: () => void): HTMLFieldSetElement {
  const entries = product.entries.toSorted((a, b) => ORDER.indexOf(a.place) - ORDER.indexOf(b.place));
  const notes = notesOf(entries);
  const items = entries.map((entry, index) => {
    const note = element('small', { id: `note-${product.id}-${index}` }, notes[index] ?? '');
    const words = [
      element('span', { className: 'number' }, shortSpan(entry)),
      ' ',
      element('span', {}, entry.transports.join(', ').toUpperCase()),
      ` ${entry.role}`,
    ];
    const port = { product, entry };
    if (!ticked.hasBox(port)) return element('li', {}, ...words, note);
    const box = element('input', { type: 'checkbox', checked: ticked.has(port) });
    box.setAttribute('aria-describedby', note.id);
    box.addEventListener('change', () => {
      ticked.tick(port, box.checked);
      onTick();
    });
    return element('li', {}, element('label', {}, box, ...words), note);
  });
  return element(
    'fieldset',
    { className: 'choice' },
    element('legend', {}, `Ports of ${product.name}`),
    element('ul', { className: 'open-ports' }, ...items),
  );
}
