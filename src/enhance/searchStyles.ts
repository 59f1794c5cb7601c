import { loadStyles } from './loadStyles.ts';
import stylesheet from '../styles/results.css?url';

/** The styles of the list under the search field come when the field is touched. */
export function loadSearchStyles(): void {
  for (const form of document.querySelectorAll('form[role=search]')) {
    for (const event of ['focusin', 'pointerenter'])
      form.addEventListener(event, () => void loadStyles(stylesheet), { once: true });
  }
}
