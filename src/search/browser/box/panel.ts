/** What the script adds to a search form: a list under the field with what is said of it, what can be done with it, a live region. */
export interface Panel {
  frame: HTMLElement;
  /** Stands above the list: what is said first. */
  lead: HTMLElement;
  list: HTMLElement;
  note: HTMLElement;
  /** Leads to all results. */
  all: HTMLAnchorElement;
  /** Empties the list of recent look-ups. */
  forget: HTMLButtonElement;
  status: HTMLElement;
}

/**
 * Adds the panel to a form and ties its field to the list, as the combobox pattern of the WAI-ARIA APG asks. Pages do
 * not carry it, because 65,536 of them would, and without a script it has no use.
 */
export function addPanel(form: HTMLFormElement, input: HTMLInputElement): Panel {
  const list = element('ul', {
    className: 'found',
    id: `${input.id}-list`,
    role: 'listbox',
    ariaLabel: 'Ports and pages',
    hidden: true,
  });
  const lead = element('p', { className: 'search-note search-lead', hidden: true });
  const note = element('p', { className: 'search-note' });
  const all = element('a', { className: 'search-all', href: form.action, textContent: 'All results', hidden: true });
  const forget = element('button', {
    type: 'button',
    className: 'search-all',
    textContent: 'Clear recent look-ups',
    hidden: true,
  });
  const frame = element('div', { className: 'search-panel', hidden: true });
  const status = element('p', { className: 'aloud', role: 'status' });
  frame.append(lead, list, note, all, forget);
  form.append(frame, status);
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  return { frame, lead, list, note, all, forget, status };
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
