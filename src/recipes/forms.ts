import type { Form } from './form.ts';
import { awsCli } from './forms/awsCli.ts';
import { azure } from './forms/azure.ts';
import { compose } from './forms/compose.ts';
import { firewalld } from './forms/firewalld.ts';
import { firewalldService } from './forms/firewalldService.ts';
import { gcloud } from './forms/gcloud.ts';
import { iptables } from './forms/iptables.ts';
import { kubernetesService } from './forms/kubernetesService.ts';
import { macos } from './forms/macos.ts';
import { mikrotik } from './forms/mikrotik.ts';
import { networkPolicy } from './forms/networkPolicy.ts';
import { nftables } from './forms/nftables.ts';
import { openwrt } from './forms/openwrt.ts';
import { terraform } from './forms/terraform.ts';
import { ufw } from './forms/ufw.ts';
import { windows } from './forms/windows.ts';

/** All forms of a recipe, in the order in which they are offered. The first is the one that stands in the page. */
export const FORMS: readonly [Form, ...Form[]] = [
  ufw,
  firewalld,
  firewalldService,
  nftables,
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
