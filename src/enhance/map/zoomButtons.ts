import { element } from '../element.ts';

const BUTTONS = [
  { sign: '+', words: 'Zoom in', factor: 2 },
  { sign: '−', words: 'Zoom out', factor: 0.5 },
] as const;

/** The buttons on the picture, for those who have neither wheel nor two fingers at hand. */
export function zoomButtons(zoomBy: (factor: number) => void): HTMLElement {
  return element(
    'div',
    { className: 'map-zoom' },
    ...BUTTONS.map(({ sign, words, factor }) => {
      const button = element('button', { type: 'button', ariaLabel: words }, sign);
      button.addEventListener('click', () => zoomBy(factor));
      return button;
    }),
  );
}
