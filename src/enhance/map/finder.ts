import { LAST_PORT } from '../../registry/ranges.ts';
import { siteOf } from '../../search/browser/box/site.ts';

/** The port that a number or a name means, by the same search as the box at the top; nothing where it finds none. */
export async function findPort(typed: string): Promise<number | undefined> {
  const text = typed.trim();
  if (/^\d{1,5}$/.test(text)) return Number(text) <= LAST_PORT ? Number(text) : undefined;
  const box = document.querySelector<HTMLElement>('form[role=search]');
  if (!text || !box) return undefined;
  const [{ find }, { loadNames }] = await Promise.all([
    import('../../search/browser/find.ts'),
    import('../../search/browser/box/names.ts'),
  ]);
  for await (const { table, scope } of loadNames(siteOf(box), text.charAt(0))) {
    const first = table && find(text, table).results.find((result) => result.kind === 'port');
    // What people call things comes first, and answers unless the name is only a registered one.
    if (first || scope === 'all') return first?.start;
  }
  return undefined;
}
