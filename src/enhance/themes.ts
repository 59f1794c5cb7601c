import { announce } from './acknowledge.ts';
import { keep, recall } from './remembered.ts';

/** Read before the first paint by `theme.js`. */
const KEY = 'theme';

/** As the reader's system has it, or always one. */
const THEMES = { '': 'as the system', light: 'light', dark: 'dark' } as const;

/** Lets the reader choose the colours of the site, one after the other. The choice is kept on this device. */
export function offerThemes(): void {
  const names = Object.keys(THEMES) as (keyof typeof THEMES)[];
  let chosen = Math.max(0, names.indexOf((recall(KEY) ?? '') as keyof typeof THEMES));
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'theme' });
  const show = () => (button.ariaLabel = button.title = button.textContent = `Colours: ${THEMES[names[chosen] ?? '']}`);
  button.addEventListener('click', () => {
    chosen = (chosen + 1) % names.length;
    const theme = names[chosen] ?? '';
    keep(KEY, theme);
    document.documentElement.dataset['theme'] = theme;
    announce(show());
  });
  show();
  document.querySelector('.site-header nav')?.append(button);
}
