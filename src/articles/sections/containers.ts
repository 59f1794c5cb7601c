import type { Port } from '../../registry/schema/port.ts';
import { containerForms } from '../commands/containers.ts';
import { hostsOf } from '../commands/hosts.ts';
import { blocks } from '../form.ts';
import { codeBlock } from '../mdx.ts';
import type { Section } from './section.ts';
import { rows } from './systems.ts';
import { hasService } from './test.ts';

/** How to reach the port where its program runs in a container. */
export const containers: Section = (port, { form }) => {
  const forms = isRunInContainers(port) ? containerForms(port) : undefined;
  if (!forms) return undefined;
  return {
    id: 'containers',
    title: `Publish port ${port.number} from a container`,
    short: 'Containers',
    body: blocks(
      rows(form, 'Linux', forms.shell),
      'Kubernetes, in the container',
      codeBlock('yaml', forms.container),
      'Kubernetes, in its Service',
      codeBlock('yaml', forms.service),
    ),
  };
};

/** What is a part of a system, or of its kernel, is not run in a container. */
export function isRunInContainers(port: Port): boolean {
  const [foremost] = port.uses;
  const isOfTheSystem = foremost?.kind === 'operating-system' || (foremost?.process && 'kernel' in foremost.process);
  return hasService(port) && hostsOf(port).includes('Linux') && !isOfTheSystem && containerForms(port) !== undefined;
}
