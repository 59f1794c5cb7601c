import assert from 'node:assert/strict';
import { test } from 'vitest';
import { parse } from 'yaml';
import { recipe } from '../../../src/recipes/form.ts';
import { compose } from '../../../src/recipes/forms/compose.ts';
import { isCompose } from '../checkers.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

/** Compose Specification, "ports", short syntax: `[HOST:]CONTAINER[/PROTOCOL]`, each a port or a range. */
const SHORT = /^(\d+(?:-\d+)?):\1(?:\/(?:udp|sctp))?$/;

test('each product has its service, and what several need is published once', () => {
  const shared = {
    ...rule('1900', 'udp'),
    users: ['plex', 'jellyfin'].map((id) => ({ id, name: id, role: 'discovery' })),
  };
  const own = { ...rule('8096'), users: [{ id: 'jellyfin', name: 'jellyfin', role: 'web interface' }] };
  assert.deepEqual(recipe(compose, opening([shared, own])).text.split('\n'), [
    'services:',
    '  plex:',
    '    ports:',
    '      # plex: discovery; jellyfin: discovery',
    '      - "1900:1900/udp"',
    '  jellyfin:',
    '    ports:',
    '      # jellyfin: web interface',
    '      - "8096:8096"',
  ]);
});

test('the schema is asked, and can refuse', () => {
  assert.ok(isCompose({ services: { web: { ports: ['80:80'] } } }));
  assert.ok(!isCompose({ services: { web: { ports: '80:80' } } }));
});

test('it says that Compose cannot limit who comes in', () => {
  assert.match(compose.how(opening([rule('80', 'tcp', '10.0.0.0/8')])), /DOCKER-USER/);
  assert.doesNotMatch(compose.how(opening([rule('80')])), /DOCKER-USER/);
});

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`the schema of Compose takes ${name}`, () => {
    const file = parse(recipe(compose, asked).text) as { services: Record<string, { ports: string[] }> };
    assert.ok(isCompose(file), JSON.stringify(isCompose.errors));
    const ports = Object.values(file.services).flatMap(({ ports }) => ports);
    assert.ok(ports.length > 0);
    for (const port of ports) assert.match(port, SHORT);
  });
}
