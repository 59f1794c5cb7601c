import type { WrittenReach } from '../../recipes/address.ts';
import { readNetworks } from '../../recipes/network.ts';
import type { Audience } from '../../recipes/opening.ts';
import { element } from '../element.ts';
import { radios } from './radios.ts';

export interface ReachFieldOptions {
  modes: readonly Audience['mode'][];
  written: WrittenReach;
  /** The ports that are made for everyone. */
  everyone: string;
  onChange: () => void;
}

/** Who is let in: a choice of ways, and the networks for those that need some. */
export class ReachField {
  readonly fields: HTMLFieldSetElement;
  readonly #networks: HTMLInputElement;
  readonly #label: HTMLLabelElement;
  readonly #problem = element('small', { id: 'open-networks-problem', className: 'problem' });
  readonly #hint = element(
    'small',
    { id: 'open-networks-hint' },
    'IPv4 or IPv6, several parted by commas: 192.168.1.0/24, 2001:db8::7.',
  );
  #mode: Audience['mode'];

  constructor({ modes, written, everyone, onChange }: ReachFieldOptions) {
    this.#mode = written.mode;
    this.#networks = element('input', {
      type: 'text',
      value: written.networks,
      autocapitalize: 'off',
      spellcheck: false,
    });
    this.#networks.setAttribute('aria-describedby', `${this.#problem.id} ${this.#hint.id}`);
    this.#label = element('label', { className: 'open-text' }, 'Networks or addresses ', this.#networks);
    const changed = (): void => {
      this.#check();
      onChange();
    };
    this.#networks.addEventListener('input', changed);
    const words = wordsOf(everyone);
    const choose = (chosen: Audience['mode']): void => {
      this.#mode = chosen;
      changed();
    };
    this.fields = element(
      'fieldset',
      { className: 'choice' },
      element('legend', {}, 'Let in'),
      ...radios('open-reach', modes, this.#mode, (mode) => words[mode], choose),
      this.#label,
      this.#problem,
      this.#hint,
    );
    this.#check();
  }

  get written(): WrittenReach {
    return { mode: this.#mode, networks: this.#networks.value };
  }

  /** What was chosen, or nothing while what was written is wrong. */
  read(): Audience | undefined {
    const mode = this.#mode;
    if (mode === 'anyone') return { mode, networks: [] };
    const { networks, problems } = readNetworks(this.#networks.value);
    return problems.length > 0 || networks.length === 0 ? undefined : { mode, networks };
  }

  #check(): void {
    const isAnyone = this.#mode === 'anyone';
    const { networks, problems } = readNetworks(this.#networks.value);
    const wrong = isAnyone ? [] : problems;
    const isMissing = !isAnyone && networks.length + problems.length === 0;
    this.#problem.textContent = isMissing ? 'Name a network or an address, or let in everyone.' : wrong.join(' ');
    this.#networks.setAttribute('aria-invalid', String(isMissing || wrong.length > 0));
    this.#label.hidden = this.#hint.hidden = isAnyone;
  }
}

function wordsOf(everyone: string): Record<Audience['mode'], string> {
  return {
    recorded: `Everyone to ${everyone}, and to the rest only the networks below`,
    networks: 'Only the networks or addresses below',
    anyone: 'Everyone',
  };
}
