import type { Rule } from './rule.ts';

/** How a note begins that names a condition, under which the port is no default. */
const CONDITION = /^(only (if|where|when|while|with)|needed only|needs|has to be|must be|optional|used where|off\b)/i;

export const plainDefault: Rule = {
  name: 'plain-default',
  description: 'A port is a default only where the product listens on it without anything being turned on.',
  check: ({ software }) =>
    software.flatMap(({ file, ports }) =>
      ports.flatMap(({ default: isDefault, note = '' }, index) =>
        isDefault && CONDITION.test(note)
          ? [
              {
                file,
                path: ['ports', index, 'default'],
                message: `true, but the note names a condition: "${note}"`,
                remedy:
                  'say `default: false` if a plugin, module or mode must be turned on first; else say what holds by default',
              },
            ]
          : [],
      ),
    ),
};
