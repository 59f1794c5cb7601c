import assert from 'node:assert/strict';
import { parse } from '@cdktn/hcl2json';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { terraform } from '../../../src/recipes/forms/terraform.ts';
import { missing, runInShell, skipIf } from '../../support/shell.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

/** Resources by type and name, as the parser gives them. */
interface Parsed {
  resource: { aws_vpc_security_group_ingress_rule: Record<string, Record<string, string | number>[]> };
}

test('one resource for each network', async () => {
  const { text } = recipe(terraform, opening([rule('5000-5010', 'udp', '10.0.0.0/8, 2001:db8::1')]));
  const { resource } = (await parse('ports.tf', text)) as Parsed;
  const shared = {
    security_group_id: '${var.security_group_id}',
    description: 'Widget Server: client connections',
    ip_protocol: 'udp',
    from_port: 5000,
    to_port: 5010,
  };
  assert.deepEqual(resource.aws_vpc_security_group_ingress_rule, {
    port_5000_to_5010_udp_1: [{ ...shared, cidr_ipv4: '10.0.0.0/8' }],
    port_5000_to_5010_udp_2: [{ ...shared, cidr_ipv6: '2001:db8::1/128' }],
  });
});

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`an HCL parser understands ${name}, and Terraform would not format it otherwise`, async (context) => {
    const { text } = recipe(terraform, asked);
    const { resource } = (await parse('ports.tf', text)) as Parsed;
    const resources = Object.keys(resource.aws_vpc_security_group_ingress_rule);
    assert.equal(resources.length, text.match(/^resource /gm)?.length, 'no name twice');
    skipIf(missing('terraform'), context);
    const { output, status } = runInShell('printf "%s\\n" "$TEXT" | terraform fmt -no-color -check -diff - 2>&1', {
      TEXT: text,
    });
    assert.equal(status, 0, output);
  });
}
