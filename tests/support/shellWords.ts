/**
 * The commands of a line as it stands there: split at `|` and `&&`, each into words at its blanks, with quotes taken off.
 * It knows no variable, no pattern and no comment: what a shell makes of those is the difference that tests look for.
 */
export function commandsOfLine(line: string): string[][] {
  const tokens = line.match(/(?:'[^']*'|"[^"]*"|[^\s'"|&;]|&(?!&))+|\|\|?|&&|;/g) ?? [];
  return tokens
    .reduce<string[][]>(
      (commands, token) => {
        if (/^(?:\|\|?|&&|;)$/.test(token)) commands.push([]);
        else commands.at(-1)?.push(token.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
        return commands;
      },
      [[]],
    )
    .filter((command) => command.length > 0);
}
