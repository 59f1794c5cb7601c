import { otherTransports } from '../commands/transports.ts';
import type { Command } from '../commands/command.ts';
import { productNames } from '../../registry/uses/order.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { blocks, type ArticleForm } from '../form.ts';
import { codeBlock, text } from '../mdx.ts';
import { SYSTEMS, type System } from '../systemNames.ts';
import { shortList, transportNames } from '../words.ts';

/**
 * The commands of each system. Without a script they stand below each other under their headings; the script turns
 * them into tabs and remembers the reader's choice.
 *
 * @param content the MDX of one system, or nothing where it has no command for the port
 */
export function systems(form: ArticleForm, content: (system: System) => string | undefined): string {
  const parts = SYSTEMS.flatMap((system) => {
    const own = content(system);
    return own ? [form.system(system, own)] : [];
  });
  return parts.length > 0 ? form.box('systems', ...parts) : '';
}

/** Commands one below the other, each with its caption: what is copied is one command, and no comment. */
export function rows(form: ArticleForm, system: System, commands: readonly Command[]): string {
  const language = system === 'Windows' ? 'powershell' : 'sh';
  return blocks(...commands.map(({ caption, command }) => form.row(caption, codeBlock(language, command))));
}

/** How many of those who speak it are named. */
const NAMED = 2;

/**
 * The commands over the transport that is not in the lead, with whom they are for: others use it, or the port is
 * registered for it. One click away.
 *
 * @param over the commands over the given transports
 * @param known who may be behind the port
 */
export function overOthers(
  port: Port,
  form: ArticleForm,
  over: (transports: readonly Transport[]) => string,
  known: readonly ObservedUse[] = port.uses,
): string {
  const others = port.notable ? otherTransports(port, known) : [];
  const commands = others.length > 0 ? over(others) : '';
  const users = known.filter(({ transports }) => others.some((other) => transports.includes(other)));
  const names = productNames(users).map(text);
  const why = names.length > 0 ? `for ${shortList(names, NAMED)}` : 'for which it is registered';
  return commands && form.folded(`Over ${transportNames(others)}, ${why}`, commands);
}
