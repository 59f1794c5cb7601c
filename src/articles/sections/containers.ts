import { containerForms } from '../commands/containers.ts';
import { blocks } from '../form.ts';
import { codeBlock } from '../mdx.ts';
import type { Section } from './section.ts';
import { rows } from './systems.ts';
import { hasService } from './test.ts';

/** How to reach the port where its program runs in a container. What is a part of a system is not run in one. */
export const containers: Section = (port, { form }) => {
  const isOfASystem = port.uses[0]?.kind === 'operating-system';
  const forms = hasService(port) && !isOfASystem ? containerForms(port) : undefined;
  if (!forms) return undefined;
  return {
    id: 'containers',
    title: `Publish port ${port.number} from a container`,
    short: 'Containers',
    body: blocks(
      rows(form, 'Linux', forms.shell),
      'Kubernetes, in the container and in its Service:',
      codeBlock('yaml', forms.container),
      codeBlock('yaml', forms.service),
    ),
  };
};
