import { keep, recall } from './remembered.ts';

/** Read before the first paint by `theme.js`. */
const KEY = 'theme';

/** As the reader's system has it, or always one. */
const THEMES = { '': 'System', light: 'Light', dark: 'Dark' };

/** Lets the reader choose the colours of the site. The choice is kept on this device. */
export function offerThemes(): void {
  const select = Object.assign(document.createElement('select'), { ariaLabel: 'Colours' });
  for (const [value, words] of Object.entries(THEMES)) select.add(new Option(words, value));
  select.value = recall(KEY) ?? '';
  select.addEventListener('change', () => {
    keep(KEY, select.value);
    document.documentElement.dataset['theme'] = select.value;
  });
  const label = Object.assign(document.createElement('label'), { className: 'theme' });
  label.append(select);
  document.querySelector('.site-header nav')?.append(label);
}
