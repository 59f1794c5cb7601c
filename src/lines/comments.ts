import type { LineReading } from './blocks/block.ts';

/** Signs before a line that a program does not read: shells, INI, C, Lua and SQL, Cisco IOS, Windows, XML. */
const SIGN = /^\s*(?:(?:[#;!]|\/\/|--(?=\s)|<!--)[#;!\s]*|REM\s+|dnl\s+)(?=(.*))/i;
/** A command behind the prompt of an administrator, which is the sign of a comment as well. */
const COMMAND =
  /^(?:sudo|docker|podman|nerdctl|kubectl|ufw|ip6?tables|nft|firewall-cmd|ss|netstat|lsof|nmap|nc|ncat|curl|wget|ssh|telnet|systemctl|service|cat|grep|tcpdump|python3?|node|npx?|java)\s/;
const SETTING = /^(?:setting|mapping|rule)$/;

/** Which lines of a text are comments, a block of XML among them. */
export class Comments {
  #isInBlock = false;
  readonly #readings = new Set<LineReading>();

  /** Whether a line is one; to be asked line by line. */
  isOne(text: string): boolean {
    const begins = /<!--(?!.*-->)/.test(text);
    const isOne = this.#isInBlock || textIn(text) !== undefined;
    if (begins) this.#isInBlock = true;
    else if (text.includes('-->')) this.#isInBlock = false;
    return isOne;
  }

  /** Notes what was read in a comment. */
  note(reading: LineReading): void {
    this.#readings.add(reading);
  }

  /**
   * The readings without what a comment says beside settings that hold. A comment alone is what a file is delivered with:
   * the default, as in `#Port 22` of sshd_config.
   */
  without(readings: readonly LineReading[]): LineReading[] {
    if (this.#readings.size === 0) return [...readings];
    const live = readings.filter((reading) => !this.#readings.has(reading) && reading.ports.length > 0);
    const keys = new Set(live.map(({ text }) => keyOf(text)));
    const hasSetting = live.some(({ kind }) => SETTING.test(kind));
    const isOver = (reading: LineReading) =>
      (hasSetting && (SETTING.test(reading.kind) || reading.kind === 'unknown')) ||
      keys.has(keyOf(textIn(reading.text) ?? reading.text));
    return readings.filter((reading) => !this.#readings.has(reading) || !isOver(reading));
  }
}

/** What stands in a comment; nothing where a line is none. */
function textIn(text: string): string | undefined {
  const inside = SIGN.exec(text)?.[1];
  return inside === undefined || COMMAND.test(inside) ? undefined : inside;
}

/** The first word of a setting. */
function keyOf(text: string): string {
  return /[\w.-]+/.exec(text)?.[0].toLowerCase() ?? '';
}
