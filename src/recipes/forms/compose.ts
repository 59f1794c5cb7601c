import { byProduct, purpose, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import type { Opening, OpeningRule } from '../opening.ts';

/** `ports:` of a service (Compose Specification, "ports"). Compose has no word for who may connect. */
export const compose: RecipeForm = {
  id: 'compose',
  name: 'Docker Compose',
  place: 'containers',
  transports: ['tcp', 'udp', 'sctp'],
  how: (opening) =>
    `Put the ports into the service of the same name in your compose.yaml, or save this beside it as compose.override.yaml. A published port is open to everyone who can reach the machine, whatever ufw says${isLimited(opening) ? ': who may connect is said in the chain DOCKER-USER' : ''}.`,
  write: ({ rules }) =>
    [
      'services:',
      ...byProduct(rules, 1).flatMap(({ id, rules: own }) => [`  ${id}:`, '    ports:', ...own.flatMap(lines)]),
    ].join('\n'),
};

function isLimited({ rules }: Opening): boolean {
  return rules.some(({ sources }) => sources !== 'anyone');
}

function lines(rule: OpeningRule): string[] {
  const range = formatRange(rule.range);
  const transport = rule.transport === 'tcp' ? '' : `/${rule.transport}`;
  return [`      # ${purpose(rule)}`, `      - "${range}:${range}${transport}"`];
}
