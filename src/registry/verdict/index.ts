import type { Answer } from '../schema/port.ts';
import { bind } from './bind.ts';
import { browser } from './browser.ts';
import { collide } from './collide.ts';
import type { Evidence, PortFacts } from './evidence.ts';
import { expose } from './expose.ts';
import { pick } from './pick.ts';

/** The five answers of a port's page, in the order in which readers ask. */
export function verdict(port: PortFacts, evidence: Evidence): Answer[] {
  return [pick(port, evidence), expose(port), browser(port, evidence), bind(port, evidence), collide(port, evidence)];
}
