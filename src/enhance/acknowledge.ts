/** How long a button says what it did, in milliseconds. */
const ACKNOWLEDGED = 1500;

let status: HTMLElement | undefined;

/** Tells a screen reader what has happened. What is on the screen says it too. */
export function announce(words: string): void {
  status ??= document.body.appendChild(
    Object.assign(document.createElement('p'), { role: 'status', className: 'aloud' }),
  );
  status.textContent = words;
}

/** Copies a text, shows for a moment at an element whether that worked, and announces it. */
export async function copyAndSay(text: string, show: (words: string | undefined) => void): Promise<void> {
  const words = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not allowed',
  );
  show(words);
  announce(words);
  setTimeout(() => {
    show(undefined);
    announce('');
  }, ACKNOWLEDGED);
}

/** Shows the words on a button in place of its own. */
export function onButton(button: HTMLButtonElement): (words: string | undefined) => void {
  const label = button.textContent ?? '';
  return (words) => (button.textContent = words ?? label);
}
