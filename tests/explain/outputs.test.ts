import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explain, type Explained } from '../../src/explain/explain.ts';
import type { ExplainRow } from '../../src/explain/row.ts';
import { siteFacts } from './facts.ts';

/**
 * Whole outputs of tools, each with the rows that are expected of it: the look, the reach, the port, the program, and a
 * part of who that is. They are made from the documentation of the tools and from real outputs, every detail replaced.
 */
const FOLDER = new URL('outputs/', import.meta.url);

function shown({ look, reach, port, transport, behind, program }: ExplainRow): string {
  return [look, reach, `${port}${transport && `/${transport}`}${behind ? ` > ${behind}` : ''}`, program].join(' | ');
}

function shownAll({ rows, unread }: Explained): string[] {
  return [...rows.map(shown), ...unread.map(({ line, text }) => `unread ${line}: ${text}`)];
}

describe('whole outputs of tools', () => {
  for (const file of readdirSync(FOLDER)) {
    test(basename(file, '.txt'), () => {
      const [output = '', expected = ''] = readFileSync(new URL(file, FOLDER), 'utf8').split('\n=====\n');
      const explained = explain(output, siteFacts());
      const lines = expected.trimEnd().split('\n');
      const who = lines.filter((line) => !line.startsWith('unread')).map((line) => line.split(' |')[4]?.trim() ?? '');
      assert.deepEqual(
        shownAll(explained),
        lines.map((line) =>
          line.startsWith('unread')
            ? line
            : line
                .split(' |')
                .slice(0, 4)
                .map((cell) => cell.trim())
                .join(' | '),
        ),
      );
      explained.rows.forEach((row, index) => expect(row.who).toContain(who[index]));
    });
  }
});
