import { loadStyles } from './loadStyles.ts';
import stylesheet from '../styles/results.css?url';

/** What the field becomes with a script; without one it is a plain field, whose form leads to /search/. */
const ATTRIBUTES = {
  role: 'combobox',
  'aria-expanded': 'false',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  enterkeyhint: 'search',
};

/** Makes each search field a combobox. The styles of the list under it come when it is touched. */
export function enhanceSearchFields(): void {
  for (const form of document.querySelectorAll('form[role=search]')) {
    for (const [name, value] of Object.entries(ATTRIBUTES)) form.querySelector('input')?.setAttribute(name, value);
    for (const event of ['focusin', 'pointerenter'])
      form.addEventListener(event, () => void loadStyles(stylesheet), { once: true });
  }
}
