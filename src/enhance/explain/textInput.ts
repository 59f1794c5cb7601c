import { decodeText } from '../../explain/decode.ts';
import { LONGEST_TEXT } from '../../explain/explain.ts';
import { part } from './parts.ts';

/** Longer texts are not put into the field: to lay them out would hold up the page. */
const LONGEST_SHOWN = 100_000;

/** How much of a text is read, in words. */
export const MEGABYTES = `${LONGEST_TEXT / 1_000_000} MB`;

/** What is done with a text, or with a file that could not be read. */
interface Takers {
  /** @param name of the file that the text is from */
  take: (text: string, name?: string) => Promise<void>;
  fail: (words: string) => void;
}

/** The ways in which a text comes to the page: typed, pasted, dropped, or in a file. */
export class TextInput {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLTextAreaElement;
  readonly #takers: Takers;

  constructor(form: HTMLFormElement, takers: Takers) {
    this.#form = form;
    this.#field = form.querySelector('textarea') as HTMLTextAreaElement;
    this.#takers = takers;
    // Sent before this runs, the form would reload the page, and lose the text.
    form.querySelectorAll('button').forEach((button) => (button.disabled = false));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.takeShown()) this.#field.focus();
    });
    this.#field.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      if (key === 'Enter' && (ctrlKey || metaKey)) form.requestSubmit();
    });
    this.#field.addEventListener('paste', (event) => this.#paste(event));
    const file = part<HTMLInputElement>('file');
    file.addEventListener('change', () => {
      const [one] = file.files ?? [];
      if (one) void this.#takeFile(one);
      file.value = '';
    });
    for (const type of ['dragover', 'dragleave', 'drop'] as const)
      form.addEventListener(type, (event) => this.#drag(event));
  }

  /** A long text is read without being shown. */
  fill(text: string): void {
    this.#show(text);
    void this.#takers.take(text);
  }

  #show(text: string): void {
    this.#field.value = text.length > LONGEST_SHOWN ? '' : text;
  }

  /** Reads what stands in the field, if anything does. */
  takeShown(): boolean {
    const { value } = this.#field;
    if (!value.trim()) return false;
    void this.#takers.take(value);
    return true;
  }

  clear(): void {
    this.#field.value = '';
    this.#field.focus();
  }

  #paste(event: ClipboardEvent): void {
    const field = this.#field;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isWhole = field.value === '' || field.selectionEnd - field.selectionStart === field.value.length;
    if (text.length > LONGEST_SHOWN) {
      event.preventDefault();
      this.fill(text);
    } else if (isWhole && text.includes('\n')) setTimeout(() => void this.#takers.take(field.value));
  }

  #drag(event: DragEvent): void {
    event.preventDefault();
    this.#form.classList.toggle('over', event.type === 'dragover');
    if (event.type !== 'drop') return;
    const [dropped] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text/plain');
    if (dropped) void this.#takeFile(dropped);
    else if (text) this.fill(text);
  }

  async #takeFile(file: File): Promise<void> {
    const { name, size } = file;
    try {
      const text = decodeText(new Uint8Array(await file.slice(0, LONGEST_TEXT).arrayBuffer()));
      this.#show(text);
      await this.#takers.take(text, size > LONGEST_TEXT ? `${name}, its first ${MEGABYTES}` : name);
    } catch {
      this.#takers.fail(`${name} could not be read.`);
    }
  }
}
