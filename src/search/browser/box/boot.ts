/*
 * The only script that every page loads for the search box. The rest comes when the box is touched, so that a reader
 * who does not search pays nothing for it. Until then, and if it never comes, the form leads to /search/.
 */
const forms = document.querySelectorAll<HTMLFormElement>('form[role=search]');

for (const form of forms) {
  let loading: Promise<void> | undefined;
  const load = () => (loading ??= import('./searchBox.ts').then(({ enhance }) => enhance(form)));
  for (const event of ['focusin', 'pointerenter']) form.addEventListener(event, load);
  if (form.contains(document.activeElement)) void load();
}

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  const wanted = (ctrlKey || metaKey) && !altKey ? key.toLowerCase() === 'k' : key === '/' && !isTyping;
  const input = forms[0]?.querySelector('input');
  if (!wanted || !input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
