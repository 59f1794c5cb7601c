import type { Command } from '../commands/command.ts';
import type { Form } from '../form.ts';
import { codeBlock } from '../mdx.ts';
import { SYSTEMS, type System } from '../systemNames.ts';

/**
 * The commands of each system. Without a script they stand below each other under their headings; the script turns
 * them into tabs and remembers the reader's choice.
 *
 * @param content the MDX of one system, or nothing where it has no command for the port
 */
export function systems(form: Form, content: (system: System) => string | undefined): string {
  const parts = SYSTEMS.flatMap((system) => {
    const own = content(system);
    return own ? [form.system(system, own)] : [];
  });
  return form.box('systems', ...parts);
}

/** Commands one below the other, each with its caption: what is copied is one command, and no comment. */
export function rows(form: Form, system: System, commands: readonly Command[]): string {
  return commands
    .map(({ caption, command }) =>
      form.box('row', `${caption}:`, codeBlock(system === 'Windows' ? 'powershell' : 'sh', command)),
    )
    .join('\n\n');
}
