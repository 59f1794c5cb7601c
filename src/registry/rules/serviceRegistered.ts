import { assignmentsByPort } from '../merge/byPort.ts';
import { list } from '../list.ts';
import type { Rule } from './rule.ts';

export const serviceRegistered: Rule = {
  name: 'service-registered',
  description: "The name of a service stands in IANA's registry, on each of the ports to which its record leads.",
  check: ({ assignments, services }) => {
    const rows = assignmentsByPort(assignments);
    return services.flatMap(({ file, service, ports }) =>
      ports.flatMap((port, index) => {
        const names = [...new Set((rows[port] ?? []).flatMap(({ name }) => name ?? []))];
        if (names.includes(service)) return [];
        return [
          {
            file,
            path: ['ports', index],
            message: `${port} is not registered for ${service}${names.length > 0 ? `, but for ${list(names)}` : ''}`,
            remedy: 'write the name as the registry has it, or leave the port out',
          },
        ];
      }),
    );
  },
};
