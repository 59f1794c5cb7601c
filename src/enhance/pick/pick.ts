import { choose, type Proposal } from '../../pick/choose.ts';
import { readPickData, type PickData } from '../../pick/data.ts';
import { shareReasons } from '../../pick/reasons.ts';
import { SNIPPETS } from '../../pick/snippets.ts';
import { readWish, USUAL, writeWish, type Wish } from '../../pick/wish.ts';
import { keep, recall } from '../remembered.ts';
import { readForm, writeForm } from './form.ts';
import { proposalItem, reasonItems } from './proposalItem.ts';

const REMEMBERED_SNIPPET = 'snippet';

/** Offers ports for the wish in the form and in the address. Where the list of free ports cannot be had, that is said. */
export async function enhancePick(form: HTMLFormElement): Promise<void> {
  const parts = findParts();
  if (!parts) return;
  const { more, reasons, status, list, again, select, code } = parts;
  const base = form.dataset['ports'] ?? '';
  let wish = withName(readWish(location.search));
  let chosen: Proposal = [];

  writeForm(form, wish);
  select.value = SNIPPETS.some(({ id }) => id === recall(REMEMBERED_SNIPPET))
    ? (recall(REMEMBERED_SNIPPET) ?? '')
    : 'env';
  more.open = matchMedia('(width >= 56rem)').matches || !isUsual(wish);
  const response = await fetch(form.dataset['pick'] ?? '').catch(() => undefined);
  if (!response?.ok) {
    status.textContent = 'The list of free ports could not be loaded. Load the page again to try once more.';
    return;
  }
  const free = readPickData((await response.json()) as PickData);
  parts.snippet.hidden = false;
  // What was typed while the list was on its way.
  wish = readForm(form, wish);
  show();

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => take({ ...readForm(form, wish), turn: 0 }, 'replace'));
  again.addEventListener('click', () => take({ ...wish, turn: wish.turn + 1 }, 'push'));
  select.addEventListener('change', () => {
    keep(REMEMBERED_SNIPPET, select.value);
    showSnippet();
  });
  addEventListener('popstate', () => {
    wish = withName(readWish(location.search));
    writeForm(form, wish);
    show();
  });

  function take(next: Wish, how: 'push' | 'replace'): void {
    wish = next;
    history[`${how}State`](history.state, '', `?${writeWish(wish)}`);
    show();
  }

  function show(): void {
    const proposals = choose(free, wish);
    chosen = proposals[0] ?? [];
    status.textContent = proposals.length === 0 ? 'Nothing is left: ask for fewer ports, or stay out of less.' : '';
    again.hidden = proposals.length === 0;
    const { shared, own } = shareReasons(proposals, free, wish);
    reasons.replaceChildren(...reasonItems(shared));
    list.replaceChildren(
      ...proposals.map((proposal, index) =>
        proposalItem(proposal, { reasons: own[index] ?? [], base, isChosen: proposal === chosen }, () => {
          chosen = proposal;
          showSnippet();
        }),
      ),
    );
    showSnippet();
  }

  function showSnippet(): void {
    const fitting = SNIPPETS.filter(({ fits }) => fits(wish));
    for (const option of select.options) option.disabled = !fitting.some(({ id }) => id === option.value);
    const snippet = fitting.find(({ id }) => id === select.value) ?? SNIPPETS[0];
    select.value = snippet.id;
    code.textContent = chosen.length === 0 ? '' : snippet.write(chosen, wish);
  }
}

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

/** Who has not named anything yet gets a name that nobody else has, so that not all get the same three ports. */
function withName(wish: Wish): Wish {
  return wish.app ? wish : { ...wish, app: `app-${randomWord()}` };
}

function randomWord(): string {
  return crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36).slice(-4) ?? '';
}
