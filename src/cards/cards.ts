import { isLeftOut } from '../build/leftOut.ts';
import type { Registry } from '../registry/index.ts';
import { ARCHETYPES, type Port } from '../registry/schema/port.ts';
import { archetypeCard, guideCard, portCard, siteCard, softwareCard, type Card } from './card.ts';
import { archetypeCardPath, cardPath, guideCardPath, SITE_CARD_PATH, softwareCardPath } from './cardOf.ts';

/** Every card that a site with these ports, products and guides points to, by its path on the site. */
export function cardsOf({
  ports,
  software,
  guides,
}: Pick<Registry, 'ports' | 'software' | 'guides'>): Map<string, Card> {
  return new Map([...cardsOfPorts(ports), ...cardsOfRest({ software, guides })]);
}

/** Those of single ports. */
export function cardsOfPorts(ports: readonly Port[]): Map<string, Card> {
  if (isLeftOut('cards')) return new Map();
  return new Map(ports.filter(({ notable }) => notable).map((port) => [cardPath(port), portCard(port)] as const));
}

function cardsOfRest({ software, guides }: Pick<Registry, 'software' | 'guides'>): Map<string, Card> {
  const products = isLeftOut('cards') ? [] : software;
  return new Map([
    ...products.map((product) => [softwareCardPath(product), softwareCard(product)] as const),
    ...guides.map((guide) => [guideCardPath(guide), guideCard(guide)] as const),
    ...ARCHETYPES.map((archetype) => [archetypeCardPath(archetype), archetypeCard(archetype)] as const),
    [SITE_CARD_PATH, siteCard()],
  ]);
}
