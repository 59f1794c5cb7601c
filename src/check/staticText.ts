import { articleHtml } from '../articles/html.ts';
import type { Prose } from '../registry/records/readProse.ts';
import type { Finding, Rule } from '../registry/rules/rule.ts';

export const staticText: Rule = {
  name: 'static-text',
  description:
    'A text is Markdown with plain elements: no code that runs, no image, no link that is none of the web or of this site.',
  check: ({ prose }) => prose.flatMap(firstRefusal),
};

/** The compiler stops at the first place that it refuses, and begins its message with that line and column. */
function firstRefusal({ file, line, body }: Prose): Finding[] {
  try {
    articleHtml(body);
    return [];
  } catch (error) {
    if (error instanceof RangeError) return [tooDeep(file, line)];
    const [, within = '1', message = ''] = /^(?:(\d+):\d+: )?(.*)$/s.exec((error as Error).message) ?? [];
    return [
      {
        file,
        line: line + Number(within) - 1,
        message,
        remedy: 'write it as text, with a backslash before { or <, or leave it out',
      },
    ];
  }
}

/** The compiler and the tree are walked by functions that call themselves, so that the stack is the limit. */
function tooDeep(file: string, line: number): Finding {
  return {
    file,
    line,
    message: 'the text is nested too deeply to be read',
    remedy: 'write it with fewer quotes, lists or elements within each other',
  };
}
