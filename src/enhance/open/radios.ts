import { element } from '../element.ts';

/** A choice of one of several values, as labels with a round box each. */
export function radios<Value extends string>(
  name: string,
  values: readonly Value[],
  chosen: Value,
  wordsOf: (value: Value) => string,
  onChoose: (value: Value) => void,
): HTMLLabelElement[] {
  return values.map((value) => {
    const box = element('input', { type: 'radio', name, value, checked: value === chosen });
    box.addEventListener('change', () => onChoose(value));
    return element('label', {}, box, ' ', wordsOf(value));
  });
}
