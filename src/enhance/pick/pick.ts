import { choose } from '../../pick/choose.ts';
import { readPickData, type FreePorts, type PickData } from '../../pick/data.ts';
import { shareReasons } from '../../pick/reasons.ts';
import { readWish, USUAL, writeWish, type Wish } from '../../pick/wish.ts';
import { readForm, writeForm } from './form.ts';
import { proposalItem, reasonItems } from './proposalItem.ts';
import { SnippetView } from './snippetView.ts';

/** Offers ports for the wish in the form and in the address. Where the list of free ports cannot be had, that is said. */
export async function enhancePick(form: HTMLFormElement): Promise<void> {
  const parts = findParts();
  if (!parts) return;
  const wish = wishOfAddress();
  writeForm(form, wish);
  parts.more.open = matchMedia('(width >= 56rem)').matches || !isUsual(wish);
  const response = await fetch(form.dataset['pick'] ?? '').catch(() => undefined);
  if (!response?.ok) {
    parts.status.textContent = 'The list of free ports could not be loaded. Load the page again to try once more.';
    return;
  }
  const free = readPickData((await response.json()) as PickData);
  parts.snippet.hidden = false;
  new Offer(form, parts, free, wish);
}

/** The proposals for what the reader wishes now. */
class Offer {
  readonly #form: HTMLFormElement;
  readonly #parts: Parts;
  readonly #snippet: SnippetView;
  readonly #free: FreePorts;
  #wish: Wish;

  constructor(form: HTMLFormElement, parts: Parts, free: FreePorts, wish: Wish) {
    this.#form = form;
    this.#parts = parts;
    this.#free = free;
    // What was typed while the list was on its way.
    this.#wish = readForm(form, wish);
    this.#snippet = new SnippetView(parts.select, parts.code, this.#wish);
    this.#show();

    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#take({ ...readForm(form, this.#wish), turn: 0 }, 'replace'));
    parts.again.addEventListener('click', () => this.#take({ ...this.#wish, turn: this.#wish.turn + 1 }, 'push'));
    addEventListener('popstate', () => {
      this.#wish = wishOfAddress();
      writeForm(this.#form, this.#wish);
      this.#show();
    });
  }

  #take(wish: Wish, how: 'push' | 'replace'): void {
    this.#wish = wish;
    history[`${how}State`](history.state, '', `?${writeWish(wish)}`);
    this.#show();
  }

  #show(): void {
    const { status, again, reasons, list } = this.#parts;
    const wish = this.#wish;
    const proposals = choose(this.#free, wish);
    status.textContent = proposals.length === 0 ? 'Nothing is left: ask for fewer ports, or stay out of less.' : '';
    again.hidden = proposals.length === 0;
    const { shared, own } = shareReasons(proposals, this.#free, wish);
    reasons.replaceChildren(...reasonItems(shared));
    const base = this.#form.dataset['ports'] ?? '';
    list.replaceChildren(
      ...proposals.map((proposal, index) =>
        proposalItem(proposal, { reasons: own[index] ?? [], base, isChosen: index === 0 }, () =>
          this.#snippet.show(proposal, wish),
        ),
      ),
    );
    this.#snippet.show(proposals[0] ?? [], wish);
  }
}

type Parts = NonNullable<ReturnType<typeof findParts>>;

function findParts() {
  const more = document.querySelector<HTMLDetailsElement>('.pick-wish details');
  const result = document.querySelector('.pick-result');
  const snippet = result?.querySelector<HTMLElement>('.snippet');
  const reasons = result?.querySelector('[data-pick-reasons]');
  const status = result?.querySelector('[role=status]');
  const list = result?.querySelector('ol');
  const again = result?.querySelector<HTMLButtonElement>('[data-pick-again]');
  const select = result?.querySelector('select');
  const code = result?.querySelector('pre code');
  if (!more || !reasons || !snippet || !status || !list || !again || !select || !code) return undefined;
  return { more, reasons, snippet, status, list, again, select, code };
}

/** Whether no more is asked for than a name. */
function isUsual(wish: Wish): boolean {
  return writeWish({ ...wish, turn: 0 }) === writeWish({ app: wish.app, ...USUAL });
}

function wishOfAddress(): Wish {
  return withName(readWish(location.search));
}

/** Who has not named anything yet gets a name that nobody else has, so that not all get the same three ports. */
function withName(wish: Wish): Wish {
  return wish.app ? wish : { ...wish, app: `app-${randomWord()}` };
}

function randomWord(): string {
  return crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36).slice(-4) ?? '';
}
