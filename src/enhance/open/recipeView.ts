import { recipe, type Recipe, type RecipeForm } from '../../recipes/form.ts';
import type { Opening } from '../../recipes/opening.ts';
import { samplesIn } from '../../recipes/words.ts';
import { list } from '../../registry/list.ts';
import { copyAndSay, onButton } from '../acknowledge.ts';
import { element } from '../element.ts';
import { unbroken } from '../unbroken.ts';

export type Heading = 'h2' | 'h3';

/** Where the recipe stands, with its button. */
export interface RecipeView {
  root: HTMLElement;
  show: (form: RecipeForm, opening: Opening | undefined) => void;
}

export function recipeView(level: Heading): RecipeView {
  const heading = element(level);
  const how = element('p');
  const code = element('code');
  const block = element('pre', { tabIndex: 0 }, code);
  block.dataset['ownCopy'] = '';
  const copy = element('button', { type: 'button', className: 'open-copy' }, 'Copy');
  const onCopy = onButton(copy);
  copy.addEventListener('click', () => copyAndSay(code.textContent ?? '', onCopy));
  const said = element('p', { className: 'open-said' });
  said.setAttribute('role', 'status');
  const bar = element('div', { className: 'open-bar' }, heading, ...(navigator.clipboard ? [copy] : []));

  return {
    root: element('div', { className: 'open-recipe' }, bar, how, block, said),
    show(form, opening) {
      const written = opening ? recipe(form, opening) : { text: '', left: [], ports: 0 };
      const { text } = written;
      heading.textContent = form.name;
      how.textContent = opening && text ? `${form.how(opening)} ${samplesIn(text)}` : '';
      // Each line is an element of its own, so that the wrapped part of a long one differs from the next line.
      code.replaceChildren(
        ...text.split(/(?<=\n)/).map((line) => element('span', {}, ...unbroken(line, { beginsLine: true }))),
      );
      block.hidden = copy.hidden = text === '';
      said.textContent = message(form, opening, written);
    },
  };
}

function message(form: RecipeForm, opening: Opening | undefined, { text, left, ports }: Recipe): string {
  if (!opening) return 'No recipe until the networks are right.';
  if (opening.rules.length === 0) return 'No port is ticked: there is nothing to open.';
  const leftOut = left.length === 0 ? '' : ` ${form.name} cannot express ${list(left)}.`;
  if (text === '') return `${form.nothing ?? ''}${leftOut}`.trim();
  return `${ports} ${ports === 1 ? 'port' : 'ports'} in the recipe.${leftOut}`;
}
