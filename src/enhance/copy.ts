import { copyAndSay, onButton } from './acknowledge.ts';

const PROMPT = '$ ';

/** Puts a copy button above every block that can be run. Where the browser cannot write to the clipboard, there is none. */
export function enhanceCode(root: ParentNode): void {
  if (!navigator.clipboard) return;
  // A recipe that a reader puts together has a button of its own.
  for (const block of root.querySelectorAll<HTMLElement>('pre:not(.open-recipe pre)')) {
    const frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    frame.append(block);
    if (toRun(block)) frame.append(copyButton(block));
  }
}

/** What of a block is run: behind each prompt a command, all of it without one, nothing of an output (`articles/html.ts`). */
function toRun(block: HTMLElement): string {
  const lines = block.innerText.trimEnd().split('\n');
  const prompted = lines.filter((line) => line.startsWith(PROMPT)).map((line) => line.slice(PROMPT.length));
  if (prompted.length > 0) return prompted.join('\n');
  return 'output' in block.dataset ? '' : lines.join('\n');
}

function copyButton(block: HTMLElement): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  const show = onButton(button);
  button.addEventListener('click', () => copyAndSay(toRun(block), show));
  return button;
}
