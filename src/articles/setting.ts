import { holdsPort, withPort } from '../registry/settingText.ts';
import type { ObservedUse } from '../registry/schema/port.ts';
import { code, text } from './mdx.ts';

type Configuration = ObservedUse['configure'][number];

/**
 * A setting as a reader applies it: ready to be pasted, with the port where the record has the place of one, and where it
 * belongs; of a screen, the field and the way to it.
 *
 * @param port the number, or a word that stands for it
 * @returns MDX: "`vite --port 5174`", "`port=3307` in `my.cnf`, under `[mysqld]`", "*Server port* in Settings > System > Network"
 */
export function settingMdx({ where, setting }: Configuration, port: number | string): string {
  if (isOptionOf(where, setting)) return code(`${where} ${withPort(setting, port)}`);
  const isLabel = SCREEN.test(where) && !holdsPort(setting);
  return `${isLabel ? `*${text(setting)}*` : code(withPort(setting, port))} ${placeMdx(where)}`;
}

/**
 * Records say where a setting belongs in one line. Only what is known to be a screen or plain words is written so;
 * everything else is a name that is copied letter by letter.
 */
const SCREEN =
  /^(?:[\w &-]+(?: > [\w &-]+)+|(?:Settings|System Settings|Sync settings|Admin Panel|Manage Jenkins|Tools menu|SQL Server Configuration Manager|installer of|settings of the web interface|web interface)[\w ,/&-]*)$/;
const COMMAND_LINE = /^command line\b[\w ,()-]*$/;
const WORDS =
  /^(?:Exchange Management Shell|Go|Julia|PowerShell|Python)$|^[\w -]*\b(?:annotation|configuration|environment|interface|mode|parameter|preferences|profile|router|terminal)\b[\w ,-]*$/;
/** A file or a command, and which part of it: `my.cnf, under [mysqld]`. */
const NAME_AND_PART = /^([\w./@ -]+)(, (?:section|under) )([[\]<>\w .:/=-]+)$/;

/** A command, with its subcommands or what it runs; not a file, and not a container, whose options stand before its image. */
const COMMAND =
  /^(?!.*\.(?:cfg|cnf|conf|env|ini|json|lua|service|toml|xml|ya?ml)$)(?!docker run .|.* and )[\w@][\w@./:-]*(?: [\w@./:-]+)*$/;

/** Whether the two together are one command: `vite`, `--port 5174`. */
function isOptionOf(where: string, setting: string): boolean {
  return /^--?\w/.test(setting) && COMMAND.test(where) && !COMMAND_LINE.test(where) && !WORDS.test(where);
}

function placeMdx(where: string): string {
  if (COMMAND_LINE.test(where)) return `on the ${text(where)}`;
  if (SCREEN.test(where) || WORDS.test(where)) return `in ${/^[a-z]/.test(where) ? 'the ' : ''}${text(where)}`;
  const [, name = where, joint = '', part = ''] = NAME_AND_PART.exec(where) ?? [];
  return joint ? `in ${code(name)}${joint}${part.includes(' ') ? text(part) : code(part)}` : `in ${code(where)}`;
}
