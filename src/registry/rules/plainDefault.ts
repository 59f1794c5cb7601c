import type { Rule } from './rule.ts';

/** How a note begins that names a condition, under which the port is no default. */
const CONDITION = /^(only (if|where|when|while|with)|needed only|needs|has to be|must be|optional|used where|off\b)/i;

/** Words anywhere in a note that say the same: nothing listens until somebody does something. */
const STARTED =
  /\b(by hand|started (by|only|on demand|manually)|(listens|opened|started|open) only (when|if|once|after)|only (when|if|once) [^.]*\b(started|enabled|turned on|switched on|installed|asked)|not until|on demand|trigger)\b/i;

export const plainDefault: Rule = {
  name: 'plain-default',
  description:
    'A port is a default only where a fresh installation listens on it, or did in the release that is meant, without anything being turned on.',
  check: ({ software }) =>
    software.flatMap(({ file, ports }) =>
      ports.flatMap(({ default: isDefault, note = '' }, index) =>
        isDefault && (CONDITION.test(note) || STARTED.test(note))
          ? [
              {
                file,
                path: ['ports', index, 'default'],
                message: `true, but the note names a condition: "${note}"`,
                remedy:
                  'say `default: false` if something must be started, plugged in or turned on first; else say what holds by default',
              },
            ]
          : [],
      ),
    ),
};
