import type { CheckedFacts, Finding, Rule } from '../../../src/registry/rules/rule.ts';
import { row } from '../../support/assignment.ts';
import { service as someService, software, softwarePort } from '../../support/software.ts';
import { source } from '../../support/source.ts';

/** A product that breaks no rule. */
export const product = {
  ...software({
    aliases: ['keeper of widgets'],
    ports: [softwarePort(4320, { port: { start: 4320, end: 4329 } })],
    exposure: [
      { ports: [{ start: 4321, end: 4321 }], advice: 'trusted-network', reason: 'No password.', source: ['manual'] },
    ],
  }),
  file: 'content/software/widget-server.yaml',
};

/** A service that breaks no rule. */
export const service = {
  ...someService({ id: 'gadget', title: 'Gadget', aliases: ['gadgets'] }),
  file: 'content/services/gadget.yaml',
};

/** A story that breaks no rule; its text begins on line 9. */
export const story = {
  file: 'content/ports/988.mdx',
  line: 9,
  body: '### Widgets\n\nThey listen.[^manual]\n',
  sources: { manual: source('Manual') },
};

/** What a rule finds in facts that break none but for `changes`. */
export function findings({ check }: Rule, changes: Partial<CheckedFacts> = {}): Finding[] {
  return check({
    assignments: [row({ name: service.service, ports: service.ports[0] as number })],
    software: [product],
    services: [service],
    guides: [],
    prose: [story],
    ...changes,
  });
}
