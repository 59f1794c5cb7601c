import { recipeNetworks, purpose, type RecipeForm } from '../form.ts';
import { cidr, type Network } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/** `aws_vpc_security_group_ingress_rule`, which the AWS provider advises: one resource for each port and each source. */
export const terraform: RecipeForm = {
  id: 'terraform',
  name: 'Terraform (AWS)',
  place: 'cloud',
  transports: ['tcp', 'udp'],
  how: ({ slug }) =>
    `Save it as ${slug}.tf and pass the id of the security group. Do not mix it with rules that stand inside of aws_security_group.`,
  write: ({ rules }) =>
    [
      'variable "security_group_id" {',
      '  type = string',
      '}',
      ...rules.flatMap((rule) =>
        recipeNetworks(rule).flatMap((network, index) => ['', ...resource(rule, network, index)]),
      ),
    ].join('\n'),
};

function resource(rule: OpeningRule, network: Network, index: number): string[] {
  const { range, transport } = rule;
  const name = ['port', range.start, ...(range.end > range.start ? ['to', range.end] : []), transport, index + 1];
  return [
    `resource "aws_vpc_security_group_ingress_rule" "${name.join('_')}" {`,
    '  security_group_id = var.security_group_id',
    `  description       = "${purpose(rule)}"`,
    `  ip_protocol       = "${transport}"`,
    `  from_port         = ${range.start}`,
    `  to_port           = ${range.end}`,
    `  cidr_ipv${network.family}         = "${cidr(network)}"`,
    '}',
  ];
}
