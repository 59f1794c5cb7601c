import { PLACES, type Form } from '../../recipes/form.ts';
import { FORMS } from '../../recipes/forms.ts';
import { element } from '../element.ts';
import { radios } from './radios.ts';

/** For which firewall the recipe is written, by where that firewall is. */
export function formField(chosen: Form, onChoose: (form: Form) => void): HTMLFieldSetElement {
  const groups = (Object.keys(PLACES) as Form['place'][]).map((place) => {
    const forms = FORMS.filter((form) => form.place === place);
    const labels = radios(
      'open-form',
      forms.map(({ id }) => id),
      chosen.id,
      (id) => forms.find((form) => form.id === id)?.name ?? id,
      (id) => onChoose(forms.find((form) => form.id === id) ?? FORMS[0]),
    );
    return element('p', {}, element('span', { className: 'muted' }, PLACES[place]), ...labels);
  });
  return element('fieldset', { className: 'choice open-forms' }, element('legend', {}, 'Written for'), ...groups);
}

/** The form with an id, else the first. */
export function formOf(id: string | null | undefined): Form {
  return FORMS.find((form) => form.id === id) ?? FORMS[0];
}
