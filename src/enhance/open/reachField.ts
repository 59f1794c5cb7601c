import type { WrittenReach } from '../../recipes/address.ts';
import { readNetworks } from '../../recipes/network.ts';
import type { Audience } from '../../recipes/opening.ts';
import { element } from '../element.ts';
import { radios } from './radios.ts';

/** Who is let in: a choice of ways, and the networks for those that need some. */
export interface ReachField {
  fields: HTMLFieldSetElement;
  written: () => WrittenReach;
  /** What was chosen, or nothing while what was written is wrong. */
  reach: () => Audience | undefined;
}

export interface ReachFieldOptions {
  modes: readonly Audience['mode'][];
  written: WrittenReach;
  /** The ports that are made for everyone. */
  everyone: string;
  onChange: () => void;
}

export function reachField({ modes, written, everyone, onChange }: ReachFieldOptions): ReachField {
  let { mode } = written;
  const words: Record<Audience['mode'], string> = {
    recorded: `Everyone to ${everyone}, and to the rest only the networks below`,
    networks: 'Only the networks or addresses below',
    anyone: 'Everyone',
  };
  const networks = element('input', {
    type: 'text',
    value: written.networks,
    autocapitalize: 'off',
    spellcheck: false,
  });
  const problem = element('small', { id: 'open-networks-problem', className: 'problem' });
  const hint = element(
    'small',
    { id: 'open-networks-hint' },
    'IPv4 or IPv6, several parted by commas: 192.168.1.0/24, 2001:db8::7.',
  );
  networks.setAttribute('aria-describedby', `${problem.id} ${hint.id}`);
  const text = element('label', { className: 'open-text' }, 'Networks or addresses ', networks);

  const read = (): Audience | undefined => {
    const { networks: found, problems } = readNetworks(networks.value);
    if (mode === 'anyone') return { mode, networks: [] };
    return problems.length > 0 || found.length === 0 ? undefined : { mode, networks: found };
  };
  const check = (): void => {
    const { networks: found, problems } = readNetworks(networks.value);
    const wrong = mode === 'anyone' ? [] : problems;
    const isMissing = mode !== 'anyone' && found.length + problems.length === 0;
    problem.textContent = isMissing ? 'Name a network or an address, or let in everyone.' : wrong.join(' ');
    networks.setAttribute('aria-invalid', String(isMissing || wrong.length > 0));
    text.hidden = hint.hidden = mode === 'anyone';
  };
  const changed = (): void => {
    check();
    onChange();
  };
  networks.addEventListener('input', changed);
  const choice = radios(
    'open-reach',
    modes,
    mode,
    (one) => words[one],
    (chosen) => {
      mode = chosen;
      changed();
    },
  );
  check();
  return {
    fields: element(
      'fieldset',
      { className: 'choice' },
      element('legend', {}, 'Let in'),
      ...choice,
      text,
      problem,
      hint,
    ),
    written: () => ({ mode, networks: networks.value }),
    reach: read,
  };
}
