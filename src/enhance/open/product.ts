import { readChoice, writeChoice } from '../../recipes/address.ts';
import type { RecipeProduct } from '../../recipes/product.ts';
import { showPanel } from './panel.ts';

/** In the address of a product's page the choice begins with the section's own name: `#open=6443&from=10.0.0.0/8`. */
const HASH = '#open=';

/** Lets a reader choose ports, sources and a firewall on the page of a product. Where it cannot, the page stays as it is. */
export async function enhanceOpen(section: HTMLElement): Promise<void> {
  const panel = section.querySelector<HTMLElement>('.open-panel');
  const response = await fetch(section.dataset['open'] ?? '').catch(() => undefined);
  if (!panel || !response?.ok) return;
  const product = (await response.json()) as RecipeProduct;
  const show = () => {
    const isChosen = location.hash.startsWith(HASH);
    showPanel(panel, [product], 'h3', isChosen ? readChoice(location.hash) : {}, (choice) =>
      history.replaceState(history.state, '', `#${writeChoice(choice)}`),
    );
    // No element has such an id, so that the browser cannot find it.
    if (isChosen) section.scrollIntoView();
  };
  show();
  addEventListener('hashchange', show);
}
