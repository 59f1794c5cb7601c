/** Puts a copy button into every block of code. Where the browser cannot write to the clipboard, there is none. */
export function enhanceCode(root: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const block of root.querySelectorAll<HTMLElement>('pre')) {
    const frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    frame.append(block, copyButton(block));
  }
}

/** How long the button says what it did, in milliseconds. */
const ACKNOWLEDGED = 1500;

function copyButton(block: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    const done = await navigator.clipboard.writeText(block.innerText.trimEnd()).then(
      () => 'Copied',
      () => 'Not allowed',
    );
    button.textContent = done;
    setTimeout(() => (button.textContent = 'Copy'), ACKNOWLEDGED);
  });
  return button;
}
