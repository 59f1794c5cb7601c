import { holdsPort } from '../settingText.ts';
import type { Rule } from './rule.ts';

/** On a screen a setting is the label of a field: nothing to paste. The way to a screen is a path of menus. */
const SCREEN = / > /;

export const pasteableSetting: Rule = {
  name: 'pasteable-setting',
  description:
    'A setting is ready to be pasted, with {port} where the number goes; on a screen, whose `where` is a path such as Settings > Network, it is the label of the field. What turns a port off has no number.',
  severity: 'warning',
  check: ({ software }) =>
    software.flatMap(({ file, ports }) =>
      ports.flatMap(({ configure = [] }, port) =>
        configure.flatMap(({ where, setting, turnsOff }, index) => {
          const isScreen = SCREEN.test(where);
          const isPasted = holdsPort(setting);
          if (isScreen !== isPasted || (turnsOff && !isPasted)) return [];
          return [
            {
              file,
              path: ['ports', port, 'configure', index, 'setting'],
              message: isScreen ? '{port} on a screen, where nothing is pasted' : `"${setting}" has no {port}`,
              remedy: isScreen
                ? 'write the label of the field'
                : 'write the whole line or command with {port} for the number; for a screen, write its path in `where`: Settings > Network',
            },
          ];
        }),
      ),
    ),
};
