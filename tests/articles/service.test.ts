import assert from 'node:assert/strict';
import { test } from 'vitest';
import { articleMdx } from '../../src/articles/article.ts';
import { isWorthAPage, servicePage } from '../../src/articles/service.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { serviceNames, type ServiceName } from '../../src/registry/serviceNames.ts';
import { assignedPort } from '../support/port.ts';
import { knownService, use } from '../support/software.ts';
import { source } from '../support/source.ts';

const widget = (changes: Parameters<typeof assignedPort>[1] = {}): ServiceName => ({
  slug: 'widget',
  names: ['widget'],
  ports: [assignedPort('widget', changes)],
});

test('a name that belongs to one port and has no record needs no page of its own', () => {
  assert.equal(isWorthAPage(widget()), false);
  assert.equal(isWorthAPage(widget({ services: [knownService()] })), true);
  assert.equal(
    isWorthAPage({ ...widget(), ports: [assignedPort('widget'), assignedPort('widget', { number: 5 })] }),
    true,
  );
});

test('a page tells the protocol, its forms, who listens and where it is specified', () => {
  const service = widget({
    services: [
      knownService({
        references: [{ relation: 'specifies', rfc: 1, title: 'Widgets', year: 1990 }],
        exposure: { advice: 'trusted-network', reason: 'It has no password.', sources: [source('Manual')] },
      }),
    ],
    uses: [use('Redis')],
    twins: [{ number: 636, name: 'widgets', of: 'widget', role: 'secure', transports: ['tcp'] }],
  });
  const { title, lead, where, article } = servicePage(service);
  assert.deepEqual([title, lead, where], ['Widget', 'Fetches widgets from a server.', 'port 4321']);
  const mdx = articleMdx(article);
  assert.match(mdx, /^- Encrypted: `widgets` on \[636\]\(\/ports\/636\/\)$/m);
  assert.match(mdx, /^- \[Redis\]\(\/software\/redis\/\): client connections$/m);
  assert.match(mdx, /^\*\*Only to a network you trust\.\*\* It has no password\.\[\^\d\]$/m);
  assert.match(mdx, /^Widget is specified in \[RFC 1\]/m);
});

test('a yes that holds under a condition says it, as the page of the port does', () => {
  const exposure = { advice: 'internet' as const, only: 'the name server of a domain', reason: 'It answers.' };
  const service = widget({ services: [knownService({ exposure: { ...exposure, sources: [source('Manual')] } })] });
  const mdx = articleMdx(servicePage(service).article);
  assert.match(mdx, /^\*\*Yes, but only the name server of a domain\.\*\* It answers\./m);
  const registry = loadRegistry();
  const domain = serviceNames(registry.ports).find(({ slug }) => slug === 'domain');
  const [port] = domain?.ports ?? [];
  assert.ok(domain && port);
  assert.ok(articleMdx(servicePage(domain).article).includes(`**${port.verdict.expose.short}.**`));
});

test('no page of a service is a stub', () => {
  for (const service of serviceNames(loadRegistry().ports).filter(isWorthAPage)) {
    const { lead, article } = servicePage(service);
    assert.match(lead, /\w{2,}.*\.$/, service.slug);
    assert.doesNotMatch(lead, /as \.$/, service.slug);
    assert.ok(service.ports.length > 1 || article.sections.length >= 2, service.slug);
  }
});

test('those who listen come in the one order, on whichever of its ports: Tomcat before what is on the lower one', () => {
  const service = widget();
  service.ports = [
    assignedPort('widget', { number: 8008, uses: [use('Dendrite')] }),
    assignedPort('widget', { number: 8080, uses: [use('Tomcat', { prominence: 1 })] }),
  ];
  const listed = articleMdx(servicePage(service).article).match(/^- \[(?:Tomcat|Dendrite)\].*$/gm) ?? [];
  assert.deepEqual(
    listed.map((line) => /on (\d+)$/.exec(line)?.[1]),
    ['8080', '8008'],
  );
});
