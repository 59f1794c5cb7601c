/** The recipes that stand in the pages of all products, through every checker that takes them in one go. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { parse as parseHcl } from '@cdktn/hcl2json';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { Service } from 'kubernetes-models/v1/Service';
import { test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { recipe, type RecipeForm } from '../../src/recipes/form.ts';
import { FORMS } from '../../src/recipes/forms.ts';
import { compose } from '../../src/recipes/forms/compose.ts';
import { iptables } from '../../src/recipes/forms/iptables.ts';
import { kubernetesService } from '../../src/recipes/forms/kubernetesService.ts';
import { networkPolicy } from '../../src/recipes/forms/networkPolicy.ts';
import { nftablesRecipe } from '../../src/recipes/forms/nftables.ts';
import { terraform } from '../../src/recipes/forms/terraform.ts';
import { defaultOpening } from '../../src/recipes/opening.ts';
import { productOf } from '../../src/recipes/product.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { missing, skipIf } from '../support/shell.ts';
import { bashErrors, folder, inOwnNetwork, isCompose, noNetwork } from './checkers.ts';

const products = loadRegistry().software.map((software) => productOf(software, loadRegistry().ports));
const openings = products.map((product) => defaultOpening([product]));

const TABLES_AT_ONCE = 50;

/** The recipes of all products that open anything. */
function recipes(form: RecipeForm): string[] {
  return openings.map((opening) => recipe(form, opening).text).filter(Boolean);
}

test('most products have a port to open', () => {
  const opening = openings.filter(({ rules }) => rules.length > 0).length;
  assert.ok(opening > products.length / 2, `${opening} of ${products.length}`);
});

test('only ports with a direction and an audience are opened, and none that this machine alone needs', () => {
  const software = new Map(loadRegistry().software.map((product) => [product.id, product]));
  for (const product of products) {
    const ports = software.get(product.id)?.ports ?? [];
    product.entries.forEach((entry, index) => {
      if (entry.place !== 'open') return;
      const port = ports[index];
      assert.ok(port?.direction === 'in' || port?.direction === 'between', product.id);
      assert.ok(['anyone', 'clients', 'nodes', 'administrators'].includes(port.from ?? ''), product.id);
      assert.ok(port.status === 'current' && port.address === undefined, product.id);
      assert.ok(
        entry.reason === undefined || product.entries.find(({ place }) => place !== 'inside')?.start === entry.start,
        product.id,
      );
      assert.ok(!(entry.isForEveryone && port.from === 'administrators'), product.id);
    });
  }
});

test('the ids of a product’s ports differ', () => {
  for (const { id, entries } of products) assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length, id);
});

test('nft takes all tables', (context) => {
  skipIf(noNetwork || missing('nft'), context);
  const path = folder(context);
  const tables = recipes(nftablesRecipe);
  // The kernel takes a message of a limited length.
  for (let start = 0; start < tables.length; start += TABLES_AT_ONCE) {
    writeFileSync(`${path}/${start}.nft`, tables.slice(start, start + TABLES_AT_ONCE).join('\n'));
  }
  const { output, status } = inOwnNetwork(`set -e; for file in ${path}/*.nft; do nft -c -f "$file"; done`);
  assert.equal(status, 0, output.slice(0, 2000));
});

test('iptables-restore takes all rules', (context) => {
  skipIf(noNetwork || missing('iptables-restore', 'ip6tables-restore'), context);
  const blocks = recipes(iptables)
    .join('\n')
    .split(/^sudo /m);
  for (const program of ['iptables', 'ip6tables']) {
    const own = blocks.filter((block) => block.startsWith(`${program}-restore`));
    const file = `${folder(context)}/rules`;
    writeFileSync(file, own.map((block) => block.replace(/^.*\n/, '').replace(/^END$/m, '')).join(''));
    const { output, status } = inOwnNetwork(`${program}-restore --noflush --test < ${file}`);
    assert.equal(status, 0, output.slice(0, 2000));
  }
});

test('bash reads every form for a shell', (context) => {
  for (const form of FORMS) {
    const text = recipes(form).join('\n');
    if (!/^(sudo|aws|az|gcloud|uci) /m.test(text)) continue;
    const file = `${folder(context)}/recipe.sh`;
    writeFileSync(file, text);
    assert.equal(bashErrors(context, `. ${file}`), '', form.name);
  }
});

test('the schemas of Kubernetes and Compose and an HCL parser take all', async () => {
  for (const text of recipes(networkPolicy)) new NetworkPolicy(parse(text)).validate();
  for (const text of recipes(kubernetesService)) {
    for (const document of parseAllDocuments(text)) if (document.contents) new Service(document.toJS()).validate();
  }
  for (const text of recipes(compose)) assert.ok(isCompose(parse(text)), text);
  await parseHcl('ports.tf', recipes(terraform).join('\n'));
});
