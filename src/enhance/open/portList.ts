import { formatRange } from '../../registry/ranges.ts';
import type { Entry, RecipeProduct } from '../../recipes/product.ts';
import { notesOf } from '../../recipes/words.ts';
import { element } from '../element.ts';

/** What a box for ticking stands for. */
export interface Ticked {
  product: RecipeProduct;
  entry: Entry;
}

const ORDER: readonly Entry['place'][] = ['open', 'closed', 'inside', 'outgoing', 'unknown'];

/**
 * The ports of a product, those that can be opened with a box.
 *
 * @param canBeTicked whether an entry can be opened with a recipe
 * @param isTicked whether a box is ticked at first
 * @param onTick called with what was ticked, or no longer is
 */
export function portList(
  product: RecipeProduct,
  canBeTicked: (entry: Entry) => boolean,
  isTicked: (ticked: Ticked) => boolean,
  onTick: (ticked: Ticked, isNow: boolean) => void,
): HTMLFieldSetElement {
  const entries = product.entries.toSorted((a, b) => ORDER.indexOf(a.place) - ORDER.indexOf(b.place));
  const notes = notesOf(entries);
  const items = entries.map((entry, index) => {
    const note = element('small', { id: `note-${product.id}-${index}` }, notes[index] ?? '');
    const words = [
      element('span', { className: 'number' }, formatRange(entry)),
      ' ',
      element('span', {}, entry.transports.join(', ').toUpperCase()),
      ` ${entry.role}`,
    ];
    if (!canBeTicked(entry)) return element('li', {}, ...words, note);
    const box = element('input', { type: 'checkbox', checked: isTicked({ product, entry }) });
    box.setAttribute('aria-describedby', note.id);
    box.addEventListener('change', () => onTick({ product, entry }, box.checked));
    return element('li', {}, element('label', {}, box, ...words), note);
  });
  return element(
    'fieldset',
    { className: 'choice' },
    element('legend', {}, `Ports of ${product.name}`),
    element('ul', { className: 'open-ports' }, ...items),
  );
}
