import { isLeftOut } from '../build/leftOut.ts';
import type { Archetype, Port } from '../registry/schema/port.ts';

/** Of every card, in pixels: the size that large previews ask for (`og:image:width`, `og:image:height`). */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** A card's media type, for `og:image:type`. */
export const CARD_TYPE = 'image/png';

/**
 * Where the preview card of a port lies, from the root of the site without its base: its own where there is something
 * to say, else the card of its archetype.
 */
export function cardPath({ number, notable, archetype }: Pick<Port, 'number' | 'notable' | 'archetype'>): string {
  return notable && !isLeftOut('cards') ? `/cards/${number}.png` : archetypeCardPath(archetype);
}

/** Where the card that stands for all ports of an archetype lies. */
export function archetypeCardPath(archetype: Archetype): string {
  return `/cards/${archetype}.png`;
}

/** Where the card of a product or a guide lies. */
export function softwareCardPath({ id }: { id: string }): string {
  return isLeftOut('cards') ? SITE_CARD_PATH : `/cards/software/${id}.png`;
}

export function guideCardPath({ id }: { id: string }): string {
  return `/cards/guides/${id}.png`;
}

/** The card of all pages that are about none of these. */
export const SITE_CARD_PATH = '/cards/site.png';
