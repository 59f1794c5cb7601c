import { LAST_PORT } from '../../registry/ranges.ts';
import { AVOIDABLE, MOST_PORTS, TRANSPORT_CHOICES, USUAL, type Avoidable, type Wish } from '../../pick/wish.ts';

/** What the fields of the form ask for. A field without a valid number counts as empty. */
export function readForm(form: HTMLFormElement, { app, turn }: Pick<Wish, 'app' | 'turn'>): Wish {
  const fields = new FormData(form);
  const count = wholeNumber(fields.get('count'));
  const near = wholeNumber(fields.get('near'));
  const avoid = fields.getAll('avoid');
  return {
    app: String(fields.get('app') ?? '').trim() || app,
    count: count && count <= MOST_PORTS ? count : USUAL.count,
    inRow: fields.has('inRow'),
    transport: TRANSPORT_CHOICES.find((one) => one === fields.get('transport')) ?? USUAL.transport,
    browser: fields.has('browser'),
    avoid: (Object.keys(AVOIDABLE) as Avoidable[]).filter((one) => avoid.includes(one)),
    ...(near && near <= LAST_PORT && { near }),
    turn,
  };
}

/** Shows a wish in the fields. */
export function writeForm(form: HTMLFormElement, wish: Wish): void {
  const field = (name: string) => form.elements.namedItem(name);
  for (const name of ['app', 'count', 'near'] as const) {
    const input = field(name);
    if (input instanceof HTMLInputElement) input.value = String(wish[name] ?? '');
  }
  for (const name of ['inRow', 'browser'] as const) {
    const input = field(name);
    if (input instanceof HTMLInputElement) input.checked = wish[name];
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('[name=avoid]')) {
    input.checked = wish.avoid.some((one) => one === input.value);
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('[name=transport]')) {
    input.checked = input.value === wish.transport;
  }
}

function wholeNumber(text: FormDataEntryValue | null): number | undefined {
  return typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}
