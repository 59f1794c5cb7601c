import { recipeNetworks, purpose, type RecipeForm } from '../form.ts';
import { cidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/**
 * `aws ec2 authorize-security-group-ingress`. A security group knows ports for TCP and UDP alone: any other
 * protocol is let in whole (Amazon EC2 API Reference, IpPermission).
 */
export const awsCli: RecipeForm = {
  id: 'aws-cli',
  name: 'AWS CLI',
  place: 'cloud',
  transports: ['tcp', 'udp'],
  how: () => 'Put the id of your security group into the first line.',
  write: ({ rules }) => ['GROUP_ID=sg-0123456789abcdef0', ...rules.map(line)].join('\n'),
};

function line(rule: OpeningRule): string {
  const Description = purpose(rule);
  const networks = recipeNetworks(rule);
  const v4 = networks.filter(({ family }) => family === 4);
  const v6 = networks.filter(({ family }) => family === 6);
  const permission = {
    IpProtocol: rule.transport,
    FromPort: rule.range.start,
    ToPort: rule.range.end,
    ...(v4.length > 0 && { IpRanges: v4.map((one) => ({ CidrIp: cidr(one), Description })) }),
    ...(v6.length > 0 && { Ipv6Ranges: v6.map((one) => ({ CidrIpv6: cidr(one), Description })) }),
  };
  return `aws ec2 authorize-security-group-ingress --group-id "$GROUP_ID" --ip-permissions '${JSON.stringify([permission])}'`;
}
