import type { Resolve } from '../../lines/reading.ts';
import { fold, toKey } from '../shared/fold.ts';
import { NAME_KINDS } from './rank.ts';
import type { NameTable } from './table/nameTable.ts';

/** What the name table knows of a service's name in a port's place: the port that people mean by it. */
export function resolverOf({ parts }: NameTable): Resolve {
  return (written) => {
    const key = toKey(fold(written));
    const names = parts.flatMap((part) => part.withKey(key)).filter(({ places }) => places.length > 0);
    const name = NAME_KINDS.map((kind) => names.find((one) => one.kind === kind)).find(Boolean);
    return name?.places[0]?.start;
  };
}
