import { isHost, readNetworks } from '../../recipes/network.ts';
import type { Opening } from '../../recipes/opening.ts';
import { SAMPLE_SERVER } from '../../firewalls/samples.ts';
import { element } from '../element.ts';

/** The machine behind a router: one address, or one of each family. */
export function serverField(to: string | undefined, onChange: () => void) {
  const input = element('input', {
    type: 'text',
    value: to ?? SAMPLE_SERVER,
    autocapitalize: 'off',
    spellcheck: false,
  });
  const problem = element('small', { id: 'open-server-problem', className: 'problem' });
  input.setAttribute('aria-describedby', problem.id);
  const addresses = (): Opening['server'] | undefined => {
    const { networks, problems } = readNetworks(input.value);
    const families = networks.map(({ family }) => family);
    const isRight =
      problems.length === 0 &&
      networks.length > 0 &&
      networks.every(isHost) &&
      new Set(families).size === networks.length;
    problem.textContent = isRight
      ? ''
      : 'Expected one address such as 192.168.1.10, and an IPv6 address if it has one.';
    input.setAttribute('aria-invalid', String(!isRight));
    return isRight ? Object.fromEntries(networks.map(({ family, address }) => [family, address])) : undefined;
  };
  input.addEventListener('input', onChange);
  return {
    field: element(
      'p',
      { className: 'open-server' },
      element('label', { className: 'open-text' }, 'The machine behind the router ', input),
      problem,
    ),
    addresses,
    written: () => input.value.trim().replace(/[\s,]+/g, ','),
  };
}
