import { readReach, writeReach, type Choice } from '../../recipes/address.ts';
import { readNetworks, isHost } from '../../recipes/network.ts';
import { formsFor } from '../../recipes/forms.ts';
import {
  canBeTicked,
  openingOf,
  reachModes,
  SAMPLE_NETWORK,
  SAMPLE_SERVER,
  type Opening,
} from '../../recipes/opening.ts';
import type { RecipeProduct } from '../../recipes/product.ts';
import { everyonePorts } from '../../recipes/words.ts';
import { element } from '../element.ts';
import { keep, recall } from '../remembered.ts';
import { conflictList } from './conflictList.ts';
import { formField, formOf } from './formField.ts';
import { portList, type Ticked } from './portList.ts';
import { reachField } from './reachField.ts';
import { recipeView, type Heading } from './recipeView.ts';

const REMEMBERED_FORM = 'firewall';

/**
 * Puts everything that a reader may choose into a place, with the recipe that follows from it.
 *
 * @param heading what a heading in it is, where the page has others around it
 * @param choice what the address asks for
 * @param onChange called with each new choice, to be written into the address
 */
export function showPanel(
  root: HTMLElement,
  products: readonly RecipeProduct[],
  heading: Heading,
  choice: Choice,
  onChange: (choice: Choice) => void,
): void {
  const keyOf = ({ product, entry }: Ticked) => (products.length === 1 ? entry.id : `${product.id}:${entry.id}`);
  const all = products.flatMap((product) => product.entries.map((entry) => ({ product, entry })));
  const offered = formsFor(products);
  const canOpen = all.filter(({ product, entry }) => canBeTicked(product, entry, products));
  const usual = canOpen.filter(({ entry }) => entry.place === 'open').map(keyOf);
  const ticked = new Set(choice.open ?? usual);
  const modes = reachModes(products);
  let form = formOf(offered, choice.as ?? recall(REMEMBERED_FORM));

  const reach = reachField({
    modes,
    written: readReach(choice.from, modes, SAMPLE_NETWORK),
    everyone: everyonePorts(all.map(({ entry }) => entry)),
    onChange: changed,
  });
  const server = serverField(choice.to, changed);
  const view = recipeView(heading);
  const lists = products.map((product) =>
    portList(
      product,
      (entry) => canBeTicked(product, entry, products),
      (one) => ticked.has(keyOf(one)),
      (one, isNow) => {
        ticked[isNow ? 'add' : 'delete'](keyOf(one));
        changed();
      },
    ),
  );
  const forms = formField(offered, form, (chosen) => {
    form = chosen;
    keep(REMEMBERED_FORM, form.id);
    changed();
  });
  root.replaceChildren(...conflictList(products, heading), ...lists, reach.fields, forms, server.field, view.root);
  show();

  function show(): void {
    server.field.hidden = form.place !== 'router';
    const to = server.addresses();
    const who = reach.reach();
    const isKnown = who && (form.place !== 'router' || to);
    view.show(
      form,
      isKnown
        ? openingOf(products, (product, entry) => ticked.has(keyOf({ product, entry })), who, to ?? {})
        : undefined,
    );
  }

  function changed(): void {
    show();
    const open = canOpen.map(keyOf).filter((key) => ticked.has(key));
    const isUsual =
      open.join() ===
      canOpen
        .map(keyOf)
        .filter((key) => usual.includes(key))
        .join();
    const from = writeReach(reach.written(), modes, SAMPLE_NETWORK);
    const to = server.written();
    onChange({
      ...(products.length > 1 && isUsual ? {} : { open }),
      ...(from !== undefined && { from }),
      ...(to !== SAMPLE_SERVER && form.place === 'router' && { to }),
      ...(form !== formOf(offered, undefined) && { as: form.id }),
    });
  }
}

/** The machine behind a router: one address, or one of each family. */
function serverField(to: string | undefined, onChange: () => void) {
  const input = element('input', {
    type: 'text',
    value: to ?? SAMPLE_SERVER,
    autocapitalize: 'off',
    spellcheck: false,
  });
  const problem = element('small', { id: 'open-server-problem', className: 'problem' });
  input.setAttribute('aria-describedby', problem.id);
  const addresses = (): Opening['server'] | undefined => {
    const { networks, problems } = readNetworks(input.value);
    const families = networks.map(({ family }) => family);
    const isRight =
      problems.length === 0 &&
      networks.length > 0 &&
      networks.every(isHost) &&
      new Set(families).size === networks.length;
    problem.textContent = isRight
      ? ''
      : 'Expected one address such as 192.168.1.10, and an IPv6 address if it has one.';
    input.setAttribute('aria-invalid', String(!isRight));
    return isRight ? Object.fromEntries(networks.map(({ family, address }) => [family, address])) : undefined;
  };
  input.addEventListener('input', onChange);
  return {
    field: element(
      'p',
      { className: 'open-server' },
      element('label', { className: 'open-text' }, 'The machine behind the router ', input),
      problem,
    ),
    addresses,
    written: () => input.value.trim().replace(/[\s,]+/g, ','),
  };
}
