import { wordsOf } from '../writtenTree.ts';
import { markdownParts } from './markdown.ts';
import type { Rule } from './rule.ts';

/** Blocks that readers paste into a shell. */
const SHELLS = new Set(['sh', 'bash', 'zsh', 'powershell']);

/** zsh, the shell of macOS, knows no comments at its prompt: it hands `#` and what follows to the command. */
const COMMENT = /\S\s+#\s/;

export const pasteableBlock: Rule = {
  name: 'pasteable-block',
  description:
    'What a text gives to be pasted runs as it stands: no prompt before a command, no comment behind it, and what the command prints in a block of its own.',
  check: ({ prose }) =>
    prose.flatMap((text) =>
      markdownParts(text).flatMap(({ node, line }) =>
        node.type === 'code'
          ? wordsOf(node)
              .split('\n')
              .flatMap((written, index) => {
                const finding = wrongWith(written, node.lang ?? '');
                return finding ? [{ file: text.file, line: line + 1 + index, ...finding }] : [];
              })
          : [],
      ),
    ),
};

function wrongWith(written: string, language: string): { message: string; remedy: string } | undefined {
  if (/^\$ /.test(written))
    return {
      message: 'a prompt before a command: pasted, it is no command',
      remedy: 'leave out "$ ", and put what it prints into a block of its own: ```text',
    };
  if (SHELLS.has(language) && COMMENT.test(written))
    return {
      message: 'a comment behind a command: zsh takes it for words of the command',
      remedy: 'say it in a line above the block, and give each command a block of its own',
    };
  return undefined;
}
