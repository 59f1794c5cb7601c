import { copyAndSay, onButton } from './acknowledge.ts';

/**
 * Puts a copy button above every block that can be run, which an output cannot (`articles/html.ts`), but for one that
 * another script has put here before, with a button of its own. Where the browser cannot write to the clipboard, there
 * is none.
 */
export function enhanceCode(root: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const block of root.querySelectorAll<HTMLElement>('pre:not([data-output], [data-own-copy])')) {
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
