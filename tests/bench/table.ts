/** A Markdown table. Columns of numbers stand at the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const align = head.map((_, column) => (rows.every((row) => /^(\d|$)/.test(row[column] ?? '')) ? '---:' : '---'));
  return [head, align, ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');
}

function inCell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replace(/\s+/g, ' ');
}
