import { contains, isNarrow } from '../ranges.ts';
import type { VerdictAnswer } from '../schema/port.ts';
import type { Software, SoftwarePort } from '../schema/software.ts';
import { adviceFor, useOf } from '../uses/observedUses.ts';
import { productAnswer, type Exposed } from './expose.ts';

/**
 * May one entry of a product's record face the Internet? For a port, or a narrow range, as the page of its first port says
 * of the product; nothing where that port has no such use. A wide range (NodePort, media) has no page that says so, nor has
 * what is of the past: for them, what the record says.
 *
 * @param known who is behind the entry's first port
 */
export function entryAnswer(
  product: Software,
  entry: SoftwarePort,
  known: Exposed | undefined,
): VerdictAnswer | undefined {
  const users = usersOf(product, entry, known);
  const uses = users?.uses.filter((use) => use.software === product.id && use.role === entry.role) ?? [];
  return users && uses.length > 0 ? productAnswer(product.id, { ...users, uses }) : undefined;
}

function usersOf(product: Software, entry: SoftwarePort, known: Exposed | undefined): Exposed | undefined {
  const { start, end } = entry.port;
  const isOld = entry.status === 'legacy';
  if (isNarrow(entry.port) && !isOld) return known;
  return {
    services: isOld ? (known?.services ?? []) : [],
    uses: [useOf(product, entry)],
    exposure: adviceFor(product, (range) => contains(range, start) && contains(range, end)),
  };
}
