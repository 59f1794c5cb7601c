import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UsageError } from '../../build/usageError.ts';

/** The branch into which changes go, as a clone and as a workflow know it. */
const MAIN = ['origin/main', 'main'];

/**
 * Calls a function with the facts of an earlier revision, in a folder that is gone afterwards. The working tree and the
 * index of the repository stay as they are.
 *
 * @param revision as git takes it; by default where this branch has left the main one
 * @throws UsageError when git does not know the revision, or there is no git
 */
export function withBase<T>(revision: string | undefined, use: (folder: string, commit: string) => T): T {
  const commit = commitOf(revision ?? mergeBase());
  const folder = mkdtempSync(path.join(tmpdir(), 'every-port-base-'));
  try {
    // With an index of its own, a checkout of a part touches nothing else.
    const { status, stderr } = git(['--work-tree', folder, 'checkout', commit, '--', 'content'], {
      GIT_INDEX_FILE: path.join(folder, 'index'),
    });
    if (status !== 0) throw new UsageError(`git checkout ${commit} -- content: ${stderr.trim()}`);
    return use(path.join(folder, 'content'), commit);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commitOf(revision: string): string {
  const { status, stdout } = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (status !== 0)
    throw new UsageError(`"${revision}" is no revision that git knows. Try: npm run check -- --effect HEAD~1`);
  return stdout.trim();
}

function mergeBase(): string {
  for (const branch of MAIN) {
    const { status, stdout } = git(['merge-base', 'HEAD', branch]);
    if (status === 0) return stdout.trim();
  }
  throw new UsageError('There is no branch main to compare with. Name a revision: npm run check -- --effect HEAD~1');
}

function git(args: readonly string[], env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  const result = spawnSync('git', args, { encoding: 'utf8', env: { ...process.env, ...env } });
  if (result.error) throw new UsageError(`git cannot be run (${result.error.message})`);
  return result;
}
