import { toWords } from '../../shared/fold.ts';
import { letterMask } from '../distance.ts';
import type { Name, TableRow, Subject } from './model.ts';

/** A text of the table, read, and made ready to be looked through. Each index is made when it is first asked for. */
export class TablePart {
  readonly names: readonly Name[];
  readonly subjects: readonly Subject[];
  /** In ascending order, without overlaps. */
  readonly rows: readonly TableRow[];
  readonly #byKey = new Map<string, Name[]>();
  readonly #byStart = new Map<string, Name[]>();
  #byWord: Map<string, Name[]> | undefined;
  #letters: Int32Array | undefined;

  constructor({ names, subjects = [], rows = [] }: { names: Name[]; subjects?: Subject[]; rows?: TableRow[] }) {
    this.names = names;
    this.subjects = subjects;
    this.rows = rows;
    for (const name of names) {
      append(this.#byKey, name.key, name);
      append(this.#byStart, name.key.slice(0, START), name);
    }
  }

  withKey(key: string): readonly Name[] {
    return this.#byKey.get(key) ?? [];
  }

  startingWith(key: string): readonly Name[] {
    const some = key.length < START ? this.names : (this.#byStart.get(key.slice(0, START)) ?? []);
    return some.filter((name) => name.key.startsWith(key));
  }

  /** Names of which a word starts with the text, or is it. */
  withWord(word: string): readonly Name[] {
    this.#byWord ??= indexWords(this.names);
    return this.#byWord.get(word) ?? [];
  }

  /** Which letters occur in each name, in the order of `names`. */
  get letters(): Int32Array {
    return (this.#letters ??= Int32Array.from(this.names, ({ key }) => letterMask(key)));
  }
}

/** Names are indexed by their first letters: with fewer, more names are compared; with more, short texts find none. */
const START = 2;

function indexWords(names: readonly Name[]): Map<string, Name[]> {
  const byWord = new Map<string, Name[]>();
  for (const name of names) for (const word of new Set(toWords(name.folded))) append(byWord, word, name);
  return byWord;
}

function append<Key>(map: Map<Key, Name[]>, key: Key, name: Name): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}
