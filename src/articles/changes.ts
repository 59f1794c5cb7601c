import type { RegistryChange } from '../registry/schema/change.ts';
import { list, monthOf, spanOf, transportNames } from './words.ts';

/** One change as plain text: "988, TCP: named `lustre`; before, it had no name." The registry's words stay as they are. */
export function changeSentence(change: RegistryChange): string {
  return `${spanOf(change.ports)}, ${transportNames(change.transports)}: ${whatChanged(change)}`;
}

/** The same for a reader who knows which port is meant. */
export function whatChanged({ kind, before, after }: RegistryChange): string {
  const [old, now] = [list(before), list(after)];
  switch (kind) {
    case 'assigned':
      return `assigned to ${now}${old ? `; before: ${old}` : ''}.`;
    case 'renamed':
      return `named ${now}; before: ${old}.`;
    case 'removed':
      return `no longer assigned; before: ${old}.`;
    case 'status':
      return `marked “${now}”${old ? `; before: “${old}”` : ''}.`;
    case 'description':
      return `described as “${now}”; before: “${old}”.`;
    case 'assignees':
      return `assigned to other people: ${now || 'nobody is named'}; before: ${old || 'nobody was named'}.`;
    case 'references':
      return `other references: ${now || 'none'}; before: ${old || 'none'}.`;
    case 'reported-use':
      return `use without an assignment: ${now || 'no longer noted'}${old ? `; before: ${old}` : ''}.`;
    default:
      return kind satisfies never;
  }
}

/** When it changed, as well as is known: the registry is read from time to time. */
export function whenChanged({ date, lastSeen }: Pick<RegistryChange, 'date' | 'lastSeen'>): string {
  return date === lastSeen ? monthOf(date) : `between ${monthOf(lastSeen)} and ${monthOf(date)}`;
}
