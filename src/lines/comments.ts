import type { LineReading } from './blocks/block.ts';

/**
 * Signs before a line that a program does not read: shells, INI, Cisco IOS, Erlang, C, Visual Basic, Lua and SQL, XML,
 * Windows, m4.
 */
const SIGN = /^\s*(?:(?:[#;!]|%+|\/\/|\/\*|'(?=\s)|--(?=\s)|<!--)[#;!\s]*|REM\s+|dnl\s+)(?=(.*))/i;
/** A command behind the prompt of an administrator, which is the sign of a comment as well. */
const COMMAND =
  /^(?:sudo|docker|podman|nerdctl|kubectl|ufw|ip6?tables|nft|firewall-cmd|ss|netstat|lsof|nmap|nc|ncat|curl|wget|ssh|telnet|systemctl|service|cat|grep|tcpdump|python3?|node|npx?|java)\s/;
const SETTING = /^(?:setting|mapping|rule)$/;
const SETTING_OR_WORDS = /^(?:setting|mapping|rule|unknown|connection)$/;

/** Which lines of a text are comments, a block of XML among them. */
export class Comments {
  #isInBlock = false;
  readonly #readings = new Set<LineReading>();
  /** Readings in a block whose end has not come yet. If it never comes, the block was no comment. */
  readonly #inBlock: LineReading[] = [];

  /** Whether a line is a comment. Call it for every line in order: a block of XML spans several. */
  isOne(text: string): boolean {
    if (text.includes('-->')) this.#endBlock();
    else if (/^\s*<!--/.test(text)) this.#isInBlock = true;
    return this.#isInBlock || textIn(text) !== undefined;
  }

  /** Notes what was read in a comment. */
  note(reading: LineReading): void {
    if (this.#isInBlock) this.#inBlock.push(reading);
    else this.#readings.add(reading);
  }

  #endBlock(): void {
    this.#isInBlock = false;
    for (const reading of this.#inBlock.splice(0)) this.#readings.add(reading);
  }

  /**
   * The readings without what a comment says beside settings that hold. A comment alone is what a file is delivered
   * with: the default, as in `#Port 22` of sshd_config.
   */
  without(readings: readonly LineReading[]): LineReading[] {
    if (this.#readings.size === 0) return [...readings];
    const live = readings.filter((reading) => !this.#readings.has(reading) && reading.ports.length > 0);
    const keys = new Set(live.map(({ text }) => keyOf(text)));
    const hasSetting = live.some(({ kind }) => SETTING.test(kind));
    const isOver = ({ kind, text }: LineReading) =>
      SETTING_OR_WORDS.test(kind) && (hasSetting || keys.has(keyOf(textIn(text) ?? text)));
    return readings.filter((reading) => !this.#readings.has(reading) || !isOver(reading));
  }
}

/** The text of a comment; `undefined` where the line is not one. */
function textIn(text: string): string | undefined {
  const inside = SIGN.exec(text)?.[1];
  return inside === undefined || COMMAND.test(inside) ? undefined : inside;
}

/** The first word of a setting. */
function keyOf(text: string): string {
  return /[\w.-]+/.exec(text)?.[0].toLowerCase() ?? '';
}
