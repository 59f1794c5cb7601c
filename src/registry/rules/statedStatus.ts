import { assignmentsByPort } from '../merge/byPort.ts';
import { portStatus } from '../merge/official.ts';
import { formatRange, portsOf } from '../ranges.ts';
import type { PortRange } from '../schema/primitives.ts';
import type { CheckedFacts, Finding, Rule } from './rule.ts';

export const statedStatus: Rule = {
  name: 'stated-status',
  description:
    'What a record says of a port\'s registration ("unassigned", "not registered") agrees with the registry.',
  check: (facts) => {
    const rows = assignmentsByPort(facts.assignments);
    const isAssigned = (range: PortRange) =>
      [...portsOf(range)].some((port) => portStatus(port, rows[port] ?? []) === 'assigned');
    return statements(facts)
      .filter(({ text, port }) => UNASSIGNED.test(text) && isAssigned(port))
      .map(({ file, path, port }): Finding => ({
        file,
        path,
        message: `the text calls port ${formatRange(port)} unassigned, but IANA's registry has assigned it`,
        remedy: 'say what the port is registered for, or leave the registry to the page, which shows it anyway',
      }));
  },
};

const UNASSIGNED =
  /\b(unassigned|unregistered|(not|never) (been )?(assigned|registered)|no (IANA )?(assignment|registration))\b/i;

function statements({
  software,
}: CheckedFacts): { file: string; path: readonly PropertyKey[]; port: PortRange; text: string }[] {
  return software.flatMap(({ file, ports }) =>
    ports.map(({ port, role, note = '' }, index) => ({
      file,
      path: ['ports', index, 'note'],
      port,
      text: `${role}. ${note}`,
    })),
  );
}
