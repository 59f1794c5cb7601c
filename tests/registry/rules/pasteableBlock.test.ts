import assert from 'node:assert/strict';
import { test } from 'vitest';
import { pasteableBlock } from '../../../src/registry/rules/pasteableBlock.ts';
import { findings, story } from './facts.ts';

const told = (body: string) =>
  findings(pasteableBlock, { prose: [{ ...story, body }] }).map(({ line, message }) => [line, message]);

test('a prompt is told in any block, with its line', () => {
  const message = 'a prompt before a command: pasted, it is no command';
  assert.deepEqual(told('```sh\n$ ss -ltn\nState\n```\n'), [[10, message]]);
  assert.deepEqual(told('One.\n\n```text\nState\n$ ss -ltn\n```\n'), [[13, message]]);
});

test('a comment behind a command is told where it would be pasted into a shell', () => {
  const message = 'a comment behind a command: zsh takes it for words of the command';
  assert.deepEqual(told('```sh\nss -ltn   # who listens\n```\n'), [[10, message]]);
  assert.deepEqual(told('```powershell\nGet-Process # all\n```\n'), [[10, message]]);
});

test('a setting with its comment, a variable and a # inside a word are left alone', () => {
  assert.deepEqual(told('```ini\nPort 22 # the default\n```\n\nIt costs $ 5.\n'), []);
  assert.deepEqual(told('```sh\ncurl http://localhost:8080/#top "$HOME"\n```\n'), []);
});
