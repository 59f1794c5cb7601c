import { FACES, type Face } from '../vote.ts';
import type { Outcome, Words } from '../words.ts';
import { drawFace } from './drawFace.ts';

export interface VoteButtonsOptions {
  words: Words;
  send(face: Face): Promise<Outcome>;
  onSent(): void;
}

/**
 * The question with its three faces, and below it a line that says what became of the answer, also to a screen reader.
 * While a vote is on its way, and once it has arrived, the faces do nothing; they are not `disabled`, because that
 * would take the focus away from the one just pressed.
 */
export function voteButtons({ words, send, onSent }: VoteButtonsOptions): HTMLElement[] {
  const group = document.createElement('fieldset');
  group.append(Object.assign(document.createElement('legend'), { textContent: words.question }));
  const status = document.createElement('p');
  status.role = 'status';

  const buttons = FACES.map((face) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaPressed = 'false';
    button.append(drawFace(face), words.faces[face]);
    button.addEventListener('click', () => void vote(button, face));
    return button;
  });
  group.append(...buttons);
  return [group, status];

  async function vote(button: HTMLButtonElement, face: Face): Promise<void> {
    if (button.ariaDisabled === 'true') return;
    show(button, '');
    const outcome = await send(face);
    show(outcome === 'sent' ? button : undefined, words[outcome]);
    if (outcome === 'sent') onSent();
  }

  /** With a chosen button all of them are closed; without one they are open. */
  function show(chosen: HTMLButtonElement | undefined, message: string): void {
    for (const button of buttons) {
      button.ariaPressed = String(button === chosen);
      button.ariaDisabled = String(chosen !== undefined);
    }
    status.textContent = message;
  }
}
