import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test, type TestContext } from 'vitest';
import { recipe, type RecipeForm } from '../../../src/recipes/form.ts';
import { firewalldRecipe } from '../../../src/recipes/forms/firewalld.ts';
import { firewalldService } from '../../../src/recipes/forms/firewalldService.ts';
import type { Opening } from '../../../src/recipes/opening.ts';
import { missing, runInShell, skipIf } from '../../support/shell.ts';
import { folder } from '../checkers.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

const MIXED = opening([rule('80'), rule('5000-5010', 'udp', '10.0.0.0/8, 2001:db8::1')]);

test('a port for anyone is added to the zone, one for a network is a rich rule', () => {
  assert.deepEqual(recipe(firewalldRecipe, MIXED).text.split('\n'), [
    '# Widget Server: client connections',
    'sudo firewall-cmd --permanent --add-port=80/tcp',
    '# Widget Server: client connections',
    `sudo firewall-cmd --permanent --add-rich-rule='rule family="ipv4" source address="10.0.0.0/8" port port="5000-5010" protocol="udp" accept'`,
    `sudo firewall-cmd --permanent --add-rich-rule='rule family="ipv6" source address="2001:db8::1" port port="5000-5010" protocol="udp" accept'`,
    'sudo firewall-cmd --reload',
  ]);
});

test('what is for anyone and what is for a network are two services', () => {
  const { text } = recipe(firewalldService, MIXED);
  assert.match(text, /--add-service=widget-server\n/);
  assert.match(text, /service name="widget-server-network" accept/);
  assert.deepEqual(text.match(/<port .*>/g), [
    '<port protocol="tcp" port="80"/>',
    '<port protocol="udp" port="5000-5010"/>',
  ]);
});

for (const form of [firewalldRecipe, firewalldService]) {
  for (const name of ['everything', 'hostile texts', 'names with a digit first'] as const) {
    test(`${form.name}: firewalld understands ${name}`, (context) => {
      const asked = OPENINGS[name];
      const zone = zoneAfter(context, form, asked);
      const ports = asked.rules.map(({ transport, range }) => [transport, range.start].join(' '));
      for (const port of ports) assert.ok(zone.includes(port), `${port} in\n${zone}`);
    });
  }
}

/**
 * Runs the recipe on a configuration of its own, and reads the ports that it then holds. What is added goes to the tool
 * in two calls, because each takes it a second.
 */
function zoneAfter(context: TestContext, form: RecipeForm, asked: Opening): string {
  skipIf(missing('firewall-offline-cmd', 'bash'), context);
  const config = folder(context);
  writeFileSync(`${config}/firewalld.conf`, 'DefaultZone=public\nFirewallBackend=nftables\n');
  const script = `
sudo() { "$@"; }
offline() { command firewall-offline-cmd --system-config="$CONFIG" "$@"; }
rich=() other=()
firewall-cmd() {
  case "$*" in
    --reload) ;;
    *--new-service*) offline "$2" ;;
    *--permanent*--add-rich*) rich+=("$2") ;;
    *--permanent*--add*) other+=("$2") ;;
    *) echo "error: $*" ;;
  esac
}
${recipe(form, asked).text}
[ \${#other[@]} = 0 ] || offline "\${other[@]}"
[ \${#rich[@]} = 0 ] || offline "\${rich[@]}"
offline --check-config`;
  const { output, status } = runInShell('cd "$CONFIG" && bash -euc "$SCRIPT"', { CONFIG: config, SCRIPT: script });
  assert.equal(status, 0, output);
  assert.doesNotMatch(output, /error|warning/i);
  const files = runInShell('cat "$CONFIG"/zones/*.xml "$CONFIG"/services/*.xml', { CONFIG: config }).output;
  assert.ok(readFileSync(`${config}/zones/public.xml`, 'utf8').includes('<zone>'));
  return [...files.matchAll(/<port (?=.*protocol="(\w+)")(?=.*port="(\d+))/g)]
    .map(([, transport, start]) => `${transport} ${start}`)
    .join('\n');
}
