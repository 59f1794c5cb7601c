import { byProduct, recipePort, purpose, type RecipeForm, type RecipePart } from '../form.ts';
import { portsOf } from '../../registry/ranges.ts';
import { cidr } from '../network.ts';
import type { OpeningRule, OpeningSources } from '../opening.ts';

/** A Service of type LoadBalancer. It names each port by itself, and limits its sources as a whole. */
export const kubernetesService: RecipeForm = {
  id: 'kubernetes-service',
  name: 'Kubernetes Service',
  place: 'containers',
  transports: ['tcp', 'udp', 'sctp'],
  how: () =>
    'Check the label: it has to be that of your pods. Inside of the cluster the type ClusterIP is enough. Not every load balancer takes TCP and UDP in one Service, or loadBalancerSourceRanges.',
  write: ({ rules }) => byProduct(rules).flatMap(parts).map(service).join('\n---\n'),
};

/** As many ports of a range as are written out: a Service has no word for a range. */
const LONGEST_RANGE = 16;

interface ServicePart {
  /** The name of the Service, which has to begin with a letter (RFC 1035). */
  name: string;
  /** The label of its pods. */
  label: string;
  rules: readonly OpeningRule[];
  sources: OpeningSources;
}

/** A Service for the ports that are for anyone, and one for the others. */
function parts({ id, rules }: RecipePart): ServicePart[] {
  const name = /^[a-z]/.test(id) ? id : `app-${id}`;
  const forAnyone = rules.filter(({ sources }) => sources === 'anyone');
  const forNetworks = rules.filter(({ sources }) => sources !== 'anyone');
  const second = forAnyone.length > 0 ? `${name}-network` : name;
  return [
    { name, label: id, rules: forAnyone, sources: 'anyone' as const },
    { name: second, label: id, rules: forNetworks, sources: forNetworks[0]?.sources ?? [] },
  ].filter(({ rules }) => rules.length > 0);
}

function service({ name, label, rules, sources }: ServicePart): string {
  const listed = rules.filter(({ range }) => range.end - range.start < LONGEST_RANGE);
  const tooLong = rules
    .filter((rule) => !listed.includes(rule))
    .map(
      (rule) =>
        `# ${recipePort(rule)} is too long a range for a Service: give the pod hostNetwork or a hostPort. ${purpose(rule)}`,
    );
  if (listed.length === 0) return tooLong.join('\n');
  return [
    ...tooLong,
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  type: LoadBalancer',
    ...(sources === 'anyone' ? [] : ['  loadBalancerSourceRanges:', ...sources.map((one) => `    - ${cidr(one)}`)]),
    '  selector:',
    `    app.kubernetes.io/name: ${label}`,
    '  ports:',
    ...listed.flatMap(lines),
  ].join('\n');
}

function lines(rule: OpeningRule): string[] {
  const ports = [...portsOf(rule.range)].flatMap((port) => [
    `    - name: port-${port}-${rule.transport}`,
    `      protocol: ${rule.transport.toUpperCase()}`,
    `      port: ${port}`,
    `      targetPort: ${port}`,
  ]);
  return [`    # ${purpose(rule)}`, ...ports];
}
