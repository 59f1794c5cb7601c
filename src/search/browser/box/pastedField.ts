/**
 * A field of one line, with the lines of the text that was pasted into it: a browser drops their ends, so that the last
 * word of one runs into the first of the next.
 */
export class PastedField {
  readonly input: HTMLInputElement;
  #pasted: string;

  /** @param pasted what was pasted before, with its lines */
  constructor(input: HTMLInputElement, pasted: string) {
    this.input = input;
    this.#pasted = pasted.trim();
  }

  /** What stands in the field, with the lines that it was pasted with. */
  get text(): string {
    const { value } = this.input;
    return withoutSpaces(this.#pasted) === withoutSpaces(value) ? this.#pasted : value;
  }

  get isEmpty(): boolean {
    return !this.input.value.trim();
  }

  /** Takes a pasted text with several lines and returns true; any other is left to the browser. */
  paste(event: ClipboardEvent): boolean {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!text.includes('\n')) return false;
    event.preventDefault();
    this.#pasted = text;
    this.input.value = text.replace(/\s+/g, ' ');
    return true;
  }
}

/** Browsers have different ways to write where a line ends. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
