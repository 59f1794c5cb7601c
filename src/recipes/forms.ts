import type { RecipeForm } from './form.ts';
import { awsCli } from './forms/awsCli.ts';
import { azure } from './forms/azure.ts';
import { compose } from './forms/compose.ts';
import { firewalldRecipe } from './forms/firewalld.ts';
import { firewalldService } from './forms/firewalldService.ts';
import { gcloud } from './forms/gcloud.ts';
import { iptables } from './forms/iptables.ts';
import { kubernetesService } from './forms/kubernetesService.ts';
import { macos } from './forms/macos.ts';
import { mikrotik } from './forms/mikrotik.ts';
import { networkPolicy } from './forms/networkPolicy.ts';
import { nftablesRecipe } from './forms/nftables.ts';
import { openwrt } from './forms/openwrt.ts';
import { terraform } from './forms/terraform.ts';
import { ufwRecipe } from './forms/ufw.ts';
import { windows } from './forms/windows.ts';
import type { RecipeProduct } from './product.ts';

/** All forms of a recipe, in the order in which they are offered. */
export const FORMS: readonly [RecipeForm, ...RecipeForm[]] = [
  ufwRecipe,
  firewalldRecipe,
  firewalldService,
  nftablesRecipe,
  iptables,
  windows,
  macos,
  awsCli,
  terraform,
  azure,
  gcloud,
  compose,
  networkPolicy,
  kubernetesService,
  mikrotik,
  openwrt,
];

/**
 * The forms for products, in the order in which they are offered: first those of the system on which the first product
 * usually runs, and none of a system on which no product does. Without a system there is no firewall of a machine to set
 * up: what is left is the cluster's own for pods, and the router for devices.
 */
export function formsFor(products: readonly Pick<RecipeProduct, 'platform'>[]): RecipeForm[] {
  const systems = new Set(products.flatMap(({ platform }) => (typeof platform === 'string' ? [] : platform)));
  if (systems.size === 0) {
    return products.some(({ platform }) => platform === 'cluster')
      ? [networkPolicy, kubernetesService]
      : FORMS.filter(({ place }) => place === 'router');
  }
  const own = [...systems].flatMap((system) => FORMS.filter((form) => form.system === system));
  return [...own, ...FORMS.filter(({ system }) => system === undefined)];
}
