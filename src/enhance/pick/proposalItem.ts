import type { Proposal } from '../../pick/choose.ts';
import type { Reason } from '../../pick/reasons.ts';
import { element } from '../element.ts';

interface Shown {
  /** What speaks for it, or against it, besides what holds for all. */
  reasons: readonly Reason[];
  /** Where the pages of the ports are. */
  base: string;
  isChosen: boolean;
}

/** One proposal: a box to take it, its ports with their pages, and its reasons. */
export function proposalItem(
  proposal: Proposal,
  { reasons, base, isChosen }: Shown,
  onChoose: () => void,
): HTMLLIElement {
  const box = element('input', { type: 'radio', name: 'proposal', checked: isChosen });
  box.addEventListener('change', onChoose);
  box.setAttribute('aria-label', `Take ${proposal.join(', ')}`);
  const ports = proposal.map((port) => element('a', { className: 'number', href: `${base}${port}/` }, String(port)));
  return element(
    'li',
    {},
    element('p', {}, element('label', {}, box), ...ports.flatMap((port) => [' ', port])),
    ...(reasons.length > 0 ? [element('ul', { className: 'reasons' }, ...reasonItems(reasons))] : []),
  );
}

const CLASSES: Record<Reason['speaks'], string> = { for: 'good', against: 'bad', neither: '' };

/** A line for each reason, with a tick, a warning or a dash. */
export function reasonItems(reasons: readonly Reason[]): HTMLLIElement[] {
  return reasons.map(({ text, speaks }) => element('li', { className: CLASSES[speaks] }, text));
}
