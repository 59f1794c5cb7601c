import assert from 'node:assert/strict';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { awsCli } from '../../../src/recipes/forms/awsCli.ts';
import { bashErrors, callsOf, option } from '../checkers.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

test('a permission holds the port, the networks of each family and what it is for', (context) => {
  const { text } = recipe(awsCli, opening([rule('5000-5010', 'udp', '10.0.0.0/8, 2001:db8::1')]));
  const [call = []] = callsOf(context, 'aws', text);
  assert.deepEqual(call.slice(0, 4), ['ec2', 'authorize-security-group-ingress', '--group-id', 'sg-0123456789abcdef0']);
  const Description = 'Widget Server: client connections';
  assert.deepEqual(JSON.parse(option(call, '--ip-permissions') ?? ''), [
    {
      IpProtocol: 'udp',
      FromPort: 5000,
      ToPort: 5010,
      IpRanges: [{ CidrIp: '10.0.0.0/8', Description }],
      Ipv6Ranges: [{ CidrIpv6: '2001:db8::1/128', Description }],
    },
  ]);
});

test('SCTP is left out: a security group would let in all of it', () => {
  assert.deepEqual(recipe(awsCli, opening([rule('2905', 'sctp')])), { text: '', left: ['2905/sctp'], ports: 0 });
});

interface Permission {
  IpRanges?: { CidrIp: string; Description: string }[];
  Ipv6Ranges?: { CidrIpv6: string; Description: string }[];
}

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`a shell and a JSON parser understand ${name}`, (context) => {
    const { text } = recipe(awsCli, asked);
    assert.equal(bashErrors(context, text), '');
    for (const call of callsOf(context, 'aws', text)) {
      const [permission] = JSON.parse(option(call, '--ip-permissions') ?? '') as [Permission];
      const ranges = [...(permission.IpRanges ?? []), ...(permission.Ipv6Ranges ?? [])];
      assert.ok(ranges.length > 0);
      // Amazon EC2 API Reference, IpRange: these characters, and at most 255 of them.
      for (const { Description } of ranges) assert.match(Description, /^[a-zA-Z0-9 ._:/()#,@[\]+=&;{}!$*-]{1,255}$/);
    }
  });
}
