import { containerForms } from '../commands/containers.ts';
import { codeBlock } from '../mdx.ts';
import { blocks, heading, type Section } from './section.ts';

/** How to reach the port where its program runs in a container. Bare ports have no program to run. */
export const containers: Section = (port) => {
  const forms = port.notable ? containerForms(port) : undefined;
  if (!forms) return '';
  return blocks(
    heading(`Publish port ${port.number} from a container`, 'containers'),
    codeBlock('sh', forms.shell),
    'Kubernetes, in the container and in its Service:',
    codeBlock('yaml', forms.container),
    codeBlock('yaml', forms.service),
  );
};
