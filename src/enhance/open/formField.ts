import { PLACES, type RecipeForm } from '../../recipes/form.ts';
import { FORMS } from '../../recipes/forms.ts';
import { element } from '../element.ts';
import { radios } from './radios.ts';

/** For which firewall the recipe is written, by where that firewall is. */
export function formField(
  offered: readonly RecipeForm[],
  chosen: RecipeForm,
  onChoose: (form: RecipeForm) => void,
): HTMLFieldSetElement {
  const groups = (Object.keys(PLACES) as RecipeForm['place'][]).flatMap((place) => {
    const forms = offered.filter((form) => form.place === place);
    if (forms.length === 0) return [];
    const labels = radios(
      'open-form',
      forms.map(({ id }) => id),
      chosen.id,
      (id) => forms.find((form) => form.id === id)?.name ?? id,
      (id) => onChoose(formOf(forms, id)),
    );
    return [element('p', {}, element('span', { className: 'muted' }, PLACES[place]), ...labels)];
  });
  return element('fieldset', { className: 'choice open-forms' }, element('legend', {}, 'Written for'), ...groups);
}

/** The form with an id, else the first of those that are offered. */
export function formOf(offered: readonly RecipeForm[], id: string | null | undefined): RecipeForm {
  return offered.find((form) => form.id === id) ?? offered[0] ?? FORMS[0];
}
