import { conflicts, type Conflict } from '../../recipes/conflicts.ts';
import type { RecipeProduct } from '../../recipes/product.ts';
import { list } from '../../registry/list.ts';
import { shortSpan } from '../../registry/ranges.ts';
import { withPort } from '../../registry/settingText.ts';
import { element } from '../element.ts';
import type { Heading } from './recipeView.ts';

/** The ports that several of the products want, with the setting that moves each of them. Nothing where none is. */
export function conflictList(products: readonly RecipeProduct[], heading: Heading): HTMLElement[] {
  const found = conflicts(products);
  if (found.length === 0) return [];
  return [
    element(
      'div',
      { className: 'open-conflicts' },
      element(heading, {}, found.length === 1 ? 'One port is wanted twice' : `${found.length} ports are wanted twice`),
      element('p', {}, 'On one machine only one of them can have it. Move the others.'),
      element('ul', {}, ...found.map(conflictItem)),
    ),
  ];
}

function conflictItem({ range, transports, claimants }: Conflict): HTMLLIElement {
  const names = list(claimants.map(({ name }) => name));
  const ways = claimants.flatMap(({ name, settings }) =>
    settings
      .slice(0, 1)
      .map(({ where, setting }) =>
        element(
          'li',
          {},
          `${name}: `,
          element('code', {}, withPort(setting, 'PORT')),
          ' in ',
          element('code', {}, where),
        ),
      ),
  );
  const port = element('a', { href: `../ports/${range.start}/` }, shortSpan(range));
  const without = claimants.filter(({ settings }) => settings.length === 0).map(({ name }) => name);
  const unknown = without.length === 0 ? '' : ` How ${list(without)} is moved is not on record.`;
  return element(
    'li',
    {},
    port,
    ` ${transports.join(', ').toUpperCase()}: ${names}.${unknown}`,
    ...(ways.length > 0 ? [element('ul', {}, ...ways)] : []),
  );
}
