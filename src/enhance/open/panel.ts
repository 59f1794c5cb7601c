import { readReach, writeReach, type Choice } from '../../recipes/address.ts';
import { formsFor } from '../../recipes/forms.ts';
import { SAMPLE_NETWORK, SAMPLE_SERVER } from '../../firewalls/samples.ts';
import { openingOf, reachModes } from '../../recipes/opening.ts';
import type { Entry, RecipeProduct } from '../../recipes/product.ts';
import { everyonePorts } from '../../recipes/words.ts';
import { keep, recall } from '../remembered.ts';
import { conflictList } from './conflictList.ts';
import { formField, formOf } from './formField.ts';
import { portList } from './portList.ts';
import { ReachField } from './reachField.ts';
import { recipeView, type Heading } from './recipeView.ts';
import { serverField } from './serverField.ts';
import { TickedPorts } from './tickedPorts.ts';

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
  const offered = formsFor(products);
  const modes = reachModes(products);
  const ticked = new TickedPorts(products, choice.open);
  let form = formOf(offered, choice.as ?? recall(REMEMBERED_FORM));

  const reach = new ReachField({
    modes,
    written: readReach(choice.from, modes, SAMPLE_NETWORK),
    everyone: everyonePorts(products.flatMap(({ entries }) => entries)),
    onChange: changed,
  });
  const server = serverField(choice.to, changed);
  const view = recipeView(heading);
  const lists = products.map((product) => portList(product, ticked, changed));
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
    const who = reach.read();
    const isKnown = who && (form.place !== 'router' || to);
    const isTicked = (product: RecipeProduct, entry: Entry) => ticked.has({ product, entry });
    view.show(form, isKnown ? openingOf(products, isTicked, who, to ?? {}) : undefined);
  }

  function changed(): void {
    show();
    const open = ticked.written;
    const from = writeReach(reach.written, modes, SAMPLE_NETWORK);
    const to = server.written();
    onChange({
      ...(open && { open }),
      ...(from !== undefined && { from }),
      ...(to !== SAMPLE_SERVER && form.place === 'router' && { to }),
      ...(form !== formOf(offered, undefined) && { as: form.id }),
    });
  }
}
