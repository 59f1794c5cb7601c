import assert from 'node:assert/strict';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { Service } from 'kubernetes-models/v1/Service';
import { test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { recipe, type RecipeForm } from '../../../src/recipes/form.ts';
import { kubernetesService } from '../../../src/recipes/forms/kubernetesService.ts';
import { networkPolicy } from '../../../src/recipes/forms/networkPolicy.ts';
import type { Opening } from '../../../src/recipes/opening.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

/** The documents of a recipe. One that holds comments alone is `null`. */
function documents<T>(form: RecipeForm, asked: Opening): T[] {
  return parseAllDocuments(recipe(form, asked).text).map((document) => {
    assert.deepEqual(document.errors, []);
    return document.toJS() as T;
  });
}

test('a policy lets the networks in to the ports, and everyone where none are named', () => {
  const [policy] = documents<NetworkPolicy>(
    networkPolicy,
    opening([rule('80'), rule('5000-5010', 'udp', '10.0.0.0/8, 2001:db8::1')]),
  );
  assert.deepEqual(policy?.spec?.podSelector, { matchLabels: { 'app.kubernetes.io/name': 'widget-server' } });
  assert.deepEqual(policy?.spec?.ingress, [
    { ports: [{ protocol: 'TCP', port: 80 }] },
    {
      from: [{ ipBlock: { cidr: '10.0.0.0/8' } }, { ipBlock: { cidr: '2001:db8::1/128' } }],
      ports: [{ protocol: 'UDP', port: 5000, endPort: 5010 }],
    },
  ]);
});

test('a Service names each port of a range; one that is too long for that is told', () => {
  const asked = opening([rule('80'), rule('5000-5001', 'udp', '10.0.0.0/8'), rule('30000-32767')]);
  const services = documents<Service>(kubernetesService, asked);
  assert.deepEqual(
    services.map(({ metadata, spec }) => [
      metadata?.name,
      spec?.loadBalancerSourceRanges,
      spec?.ports?.map(({ port }) => port),
    ]),
    [
      ['widget-server', undefined, [80]],
      ['widget-server-network', ['10.0.0.0/8'], [5000, 5001]],
    ],
  );
  assert.match(recipe(kubernetesService, asked).text, /^# 30000-32767\/tcp is too long a range/m);
});

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`the schema of Kubernetes takes ${name}`, () => {
    for (const policy of documents<NetworkPolicy>(networkPolicy, asked)) new NetworkPolicy(policy).validate();
    for (const service of documents<Service | null>(kubernetesService, asked)) {
      if (!service) continue;
      new Service(service).validate();
      // A Service is a name in DNS (RFC 1035), and its ports have names of at most 63 characters, each once.
      assert.match(service.metadata?.name ?? '', /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
      const names = service.spec?.ports?.map(({ name = '' }) => name) ?? [];
      assert.equal(new Set(names).size, names.length);
    }
  });
}
