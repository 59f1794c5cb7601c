import { blocks } from './section.ts';
import { codeBlock } from '../mdx.ts';
import { SYSTEMS, type System } from '../systemNames.ts';

/**
 * The commands of each system. Without a script they stand below each other under their headings; the script turns
 * them into tabs and remembers the reader's choice.
 *
 * @param content the MDX of one system, or nothing where it has no command for the port
 */
export function systems(content: (system: System) => string | undefined): string {
  const parts = SYSTEMS.flatMap((system) => {
    const own = content(system);
    return own ? [blocks('<section>', `### ${system}`, own, '</section>')] : [];
  });
  return blocks('<div class="systems">', ...parts, '</div>');
}

/** A block of commands in the language of a system's shell. */
export function shell(system: System, commands: string): string {
  return codeBlock(system === 'Windows' ? 'powershell' : 'sh', commands);
}
