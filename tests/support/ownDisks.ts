import { spawnSync, type SpawnSyncReturns } from 'node:child_process';

/** What may be mounted is for the namespace alone, so that it needs no rights and leaves nothing behind. */
const UNSHARE = ['--user', '--map-root-user', '--mount'];

/** Why a test that needs disks of its own cannot run here; `false` where it can. */
export function noDisks(): string | false {
  const { status } = spawnSync('unshare', [...UNSHARE, 'mount', '-t', 'tmpfs', 'none', '/mnt']);
  return status !== 0 && 'no mounts without rights here';
}

/**
 * Runs a command with small disks of its own, which go when it ends.
 *
 * @param disks their sizes, such as `1m`, by the folder at which they are; the folders exist
 */
export function runWithDisks(
  disks: Readonly<Record<string, string>>,
  command: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): SpawnSyncReturns<string> {
  const mounts = Object.entries(disks).flatMap(([folder, size]) => [`mount -t tmpfs -o size=${size} none '${folder}'`]);
  return spawnSync('unshare', [...UNSHARE, 'sh', '-c', [...mounts, '"$@"'].join(' && '), 'sh', ...command], {
    encoding: 'utf8',
    timeout: 300_000,
    ...options,
  });
}
