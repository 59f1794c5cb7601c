import { codeBlock } from '../mdx.ts';
import { SYSTEMS, type System } from '../systemNames.ts';

/**
 * One code block per system. Without a script they stand below each other under their headings; the script turns
 * them into tabs and remembers the reader's choice.
 */
export function systems(commands: Record<System, string>): string {
  const parts = SYSTEMS.map((system) => `<section>\n\n### ${system}\n\n${codeBlock(system === 'Windows' ? 'powershell' : 'sh', commands[system])}\n\n</section>`);
  return `<div class="systems">\n\n${parts.join('\n\n')}\n\n</div>`;
}
