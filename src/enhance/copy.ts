import { copyAndSay, onButton } from './acknowledge.ts';

/** Puts a copy button above every block of code. Where the browser cannot write to the clipboard, there is none. */
export function enhanceCode(root: ParentNode): void {
  if (!navigator.clipboard) return;
  // A recipe that a reader puts together has a button of its own.
  for (const block of root.querySelectorAll<HTMLElement>('pre:not(.open-recipe pre)')) {
    const frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    frame.append(block, copyButton(block));
  }
}

function copyButton(block: HTMLElement): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  const show = onButton(button);
  button.addEventListener('click', () => copyAndSay(block.innerText.trimEnd(), show));
  return button;
}
