import { chosenSystem, rememberSystem } from './system.ts';

/**
 * Turns the sections of every `.systems` block into tabs (WAI-ARIA APG, "Tabs", automatic activation). A choice made
 * in one block holds for all of them, and for the next page. Without this script all sections stay readable.
 */
export function enhanceTabs(root: ParentNode): void {
  const groups = [...root.querySelectorAll<HTMLElement>('.systems')].map(
    (block, index) => new Tabs(block, `systems-${index}`, choose),
  );
  choose(chosenSystem(navigator.userAgent));

  function choose(system: string): void {
    for (const group of groups) group.show(system);
    showAtOnce(root, system);
  }
}

/** The command on the first screen is the first of the system's own in the longer part. */
function showAtOnce(root: ParentNode, system: string): void {
  const [code, name] = ['.now code', '.now b'].map((selector) => root.querySelector(selector));
  const sections = root.querySelector('#check ~ .systems')?.querySelectorAll('section') ?? [];
  const own = [...sections].find((section) => section.querySelector('h3')?.textContent === system);
  const command = own?.querySelector('pre')?.textContent?.trim();
  if (!code || !name || !command) return;
  code.textContent = command;
  name.textContent = system;
}

class Tabs {
  readonly #tabs: HTMLButtonElement[];
  readonly #panels: HTMLElement[];

  constructor(block: HTMLElement, id: string, choose: (system: string) => void) {
    this.#panels = [...block.querySelectorAll<HTMLElement>(':scope > section')];
    this.#tabs = this.#panels.map((panel, index) => {
      const heading = panel.querySelector('h3');
      const tab = document.createElement('button');
      Object.assign(tab, { type: 'button', id: `${id}-tab-${index}`, textContent: heading?.textContent ?? '' });
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', (panel.id = `${id}-${index}`));
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      if (heading) heading.hidden = true;
      tab.addEventListener('click', () => this.#pick(tab, choose));
      tab.addEventListener('keydown', (event) => this.#move(event, choose));
      return tab;
    });
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', 'Operating system');
    list.append(...this.#tabs);
    block.prepend(list);
  }

  show(system: string): void {
    const chosen = Math.max(
      0,
      this.#tabs.findIndex((tab) => tab.textContent === system),
    );
    this.#tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
    });
    this.#panels.forEach((panel, index) => (panel.hidden = index !== chosen));
  }

  #pick(tab: HTMLButtonElement, choose: (system: string) => void): void {
    const system = tab.textContent ?? '';
    rememberSystem(system);
    choose(system);
  }

  #move(event: KeyboardEvent, choose: (system: string) => void): void {
    const here = this.#tabs.indexOf(event.currentTarget as HTMLButtonElement);
    const there = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: this.#tabs.length - 1 }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    const tab = this.#tabs.at(there % this.#tabs.length) as HTMLButtonElement;
    tab.focus();
    this.#pick(tab, choose);
  }
}
