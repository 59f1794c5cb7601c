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
import type { OperatingSystem } from '../registry/operatingSystems.ts';
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
 * usually runs, and none of a system on which they do not run together. Without a system there is no firewall of a machine
 * to set up: what is left is the cluster's own for pods, and the router for devices.
 */
export function formsFor(products: readonly Pick<RecipeProduct, 'platform'>[]): RecipeForm[] {
  const systems = systemsOf(products);
  if (systems.size === 0) {
    return products.some(({ platform }) => platform === 'cluster')
      ? [networkPolicy, kubernetesService]
      : FORMS.filter(({ place }) => place === 'router');
  }
  const own = [...systems].flatMap((system) => FORMS.filter((form) => form.system === system));
  // Containers are of Linux, but for a few of Windows.
  const isElsewhere = ({ system, place }: RecipeForm) =>
    system === undefined && (place !== 'containers' || systems.has('linux'));
  return [...own, ...FORMS.filter(isElsewhere)];
}

/** The systems on which all of the products run that run on any; all of their systems where they share none. */
function systemsOf(products: readonly Pick<RecipeProduct, 'platform'>[]): Set<OperatingSystem> {
  const each = products.flatMap(({ platform }) => (typeof platform === 'string' ? [] : [platform]));
  const all = each.flat();
  const shared = all.filter((system) => each.every((own) => own.includes(system)));
  return new Set(shared.length > 0 ? shared : all);
}
