import { FIREWALLD, permanently, RELOAD } from '../../firewalls/firewalld.ts';
import { purpose, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import { label } from '../label.ts';
import { accepting } from './firewalld.ts';
import type { Opening, OpeningRule, OpeningSources } from '../opening.ts';

/**
 * A service of firewalld, firewalld.service(5): ports with a name. Who may use it is said where it is added to a zone,
 * so that ports for anyone and ports for a network are two services.
 */
export const firewalldService: RecipeForm = {
  id: 'firewalld-service',
  name: `${FIREWALLD.name} service`,
  place: 'machine',
  system: 'linux',
  transports: FIREWALLD.transports,
  how: () =>
    'Writes the service file, reads it in and lets it through the default zone. To take it back, remove the service.',
  write: (opening) => [...services(opening).flatMap(lines), RELOAD].join('\n'),
};

interface Service {
  name: string;
  short: string;
  rules: readonly OpeningRule[];
  sources: OpeningSources;
}

function services({ slug, name, rules }: Opening): Service[] {
  const forAnyone = rules.filter(({ sources }) => sources === 'anyone');
  const forNetworks = rules.filter(({ sources }) => sources !== 'anyone');
  const [first] = forNetworks;
  const second = forAnyone.length > 0 ? `${slug}-network` : slug;
  return [
    ...(forAnyone.length > 0 ? [{ name: slug, short: label(name), rules: forAnyone, sources: 'anyone' as const }] : []),
    ...(first ? [{ name: second, short: label(name), rules: forNetworks, sources: first.sources }] : []),
  ];
}

function lines({ name, short, rules, sources }: Service): string[] {
  return [
    `cat > ${name}.xml <<'END'`,
    '<?xml version="1.0" encoding="utf-8"?>',
    '<service>',
    `  <short>${short}</short>`,
    ...rules.flatMap((rule) => [
      `  <!-- ${purpose(rule)} -->`,
      `  <port protocol="${rule.transport}" port="${formatRange(rule.range)}"/>`,
    ]),
    '</service>',
    'END',
    permanently(`--new-service-from-file=${name}.xml`),
    ...admitting(name, sources).map((option) => permanently(option)),
  ];
}

function admitting(service: string, sources: OpeningSources): string[] {
  if (sources === 'anyone') return [`--add-service=${service}`];
  return accepting(sources, `service name="${service}"`);
}
