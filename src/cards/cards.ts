import { ARCHETYPES, type Port } from '../registry/schema/port.ts';
import { archetypeCard, portCard, siteCard, type Card } from './card.ts';
import { archetypeCardPath, cardPath, SITE_CARD_PATH } from './cardOf.ts';

/** Every card that a site with these ports points to, by its path on the site. */
export function cardsOf(ports: readonly Port[]): Map<string, Card> {
  return new Map([
    ...ports.filter(({ notable }) => notable).map((port) => [cardPath(port), portCard(port)] as const),
    ...ARCHETYPES.map((archetype) => [archetypeCardPath(archetype), archetypeCard(archetype)] as const),
    [SITE_CARD_PATH, siteCard()],
  ]);
}
