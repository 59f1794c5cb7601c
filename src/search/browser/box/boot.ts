/*
 * The only script that every page loads for the search box. The rest comes when the box is touched, so that a reader
 * who does not search pays nothing for it. Until then, and if it never comes, the form leads to /search/.
 */

/** Enter waits this many milliseconds for the rest, and then sends the form: the box itself waits 1.5 s at most. */
const PATIENCE = 500;

const forms = document.querySelectorAll<HTMLFormElement>('form[role=search]');

for (const form of forms) {
  let loading: Promise<() => Promise<void>> | undefined;
  let pasted = '';
  const load = () =>
    (loading ??= import('./searchBox.ts').then(({ enhance }) => {
      form.removeEventListener('keydown', waitForBox);
      form.removeEventListener('paste', keepLines);
      return enhance(form, pasted);
    }));
  /** The pasted text: a field drops its line ends, which the box needs. */
  function keepLines({ clipboardData }: ClipboardEvent): void {
    pasted = clipboardData?.getData('text/plain') ?? '';
  }
  function waitForBox(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
    void Promise.race([load(), late]).then(
      (go) => go(),
      () => form.submit(),
    );
  }
  form.addEventListener('keydown', waitForBox);
  form.addEventListener('paste', keepLines);
  for (const event of ['focusin', 'pointerenter']) form.addEventListener(event, load);
  if (form.contains(document.activeElement)) void load();
}

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  const wanted = (ctrlKey || metaKey) && !altKey ? key.toLowerCase() === 'k' : key === '/' && !isTyping;
  // Where there is no field to search with, the page is one: lines are pasted into it.
  const input = forms[0]?.querySelector('input') ?? document.querySelector('textarea');
  if (!wanted || !input) return;
  event.preventDefault();
  input.focus();
  // The next word takes the place of the last one; not of a text that has been pasted.
  if (input instanceof HTMLInputElement) input.select();
});
