import { byProduct, purpose, type RecipeForm, type RecipePart } from '../form.ts';
import { cidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/** A NetworkPolicy (networking.k8s.io/v1): what it does not let in is dropped, for the pods that it selects. */
export const networkPolicy: RecipeForm = {
  id: 'network-policy',
  name: 'NetworkPolicy',
  place: 'containers',
  transports: ['tcp', 'udp', 'sctp'],
  how: () =>
    'Check the label: it has to be that of your pods. The policy holds only where the cluster’s network plugin applies policies, and an ipBlock is meant for addresses outside of the cluster.',
  write: ({ rules }) => byProduct(rules).map(policy).join('\n---\n'),
};

function policy({ id, rules }: RecipePart): string {
  return [
    'apiVersion: networking.k8s.io/v1',
    'kind: NetworkPolicy',
    'metadata:',
    `  name: ${id}`,
    'spec:',
    '  podSelector:',
    '    matchLabels:',
    `      app.kubernetes.io/name: ${id}`,
    '  policyTypes:',
    '    - Ingress',
    '  ingress:',
    ...rules.flatMap(lines),
  ].join('\n');
}

function lines(rule: OpeningRule): string[] {
  const { range, transport, sources } = rule;
  const ports = [
    'ports:',
    `  - protocol: ${transport.toUpperCase()}`,
    `    port: ${range.start}`,
    ...(range.end > range.start ? [`    endPort: ${range.end}`] : []),
  ];
  const from =
    sources === 'anyone' ? [] : ['from:', ...sources.flatMap((one) => ['  - ipBlock:', `      cidr: ${cidr(one)}`])];
  const [first = '', ...others] = [...from, ...ports];
  return [`    # ${purpose(rule)}`, `    - ${first}`, ...others.map((line) => `      ${line}`)];
}
