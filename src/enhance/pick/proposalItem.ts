import type { Proposal } from '../../pick/choose.ts';
import type { FreePorts } from '../../pick/data.ts';
import { reasonsFor } from '../../pick/reasons.ts';
import type { Wish } from '../../pick/wish.ts';
import { element } from '../element.ts';

interface Shown {
  free: FreePorts;
  wish: Wish;
  /** Where the pages of the ports are. */
  base: string;
  isChosen: boolean;
}

/** One proposal: a box to take it, its ports with their pages, and what speaks for it. */
export function proposalItem(
  proposal: Proposal,
  { free, wish, base, isChosen }: Shown,
  onChoose: () => void,
): HTMLLIElement {
  const box = element('input', { type: 'radio', name: 'proposal', checked: isChosen });
  box.addEventListener('change', onChoose);
  box.setAttribute('aria-label', `Take ${proposal.join(', ')}`);
  const ports = proposal.map((port) => element('a', { className: 'number', href: `${base}${port}/` }, String(port)));
  const reasons = reasonsFor(proposal, free, wish).map(({ text, isGood }) =>
    element('li', { className: isGood ? 'good' : 'bad' }, text),
  );
  return element(
    'li',
    {},
    element('p', {}, element('label', {}, box), ...ports.flatMap((port) => [' ', port])),
    element('ul', {}, ...reasons),
  );
}
