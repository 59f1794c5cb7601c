/** How long a button says what it did, in milliseconds. */
const ACKNOWLEDGED = 1500;

/** Copies a text and lets the button say whether that worked, for a moment. */
export async function copyAndSay(button: HTMLButtonElement, text: string): Promise<void> {
  const label = (button.dataset['label'] ??= button.textContent ?? '');
  button.textContent = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not allowed',
  );
  setTimeout(() => (button.textContent = label), ACKNOWLEDGED);
}
