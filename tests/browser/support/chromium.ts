import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The script of the command `playwright`. */
export const PLAYWRIGHT = createRequire(import.meta.url).resolve('@playwright/test/cli');

/**
 * The path of the Chromium that `CHROMIUM_PATH` names, else of one that is installed on this machine.
 * Undefined where there is none: Playwright then takes its own.
 */
export function installedChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env['CHROMIUM_PATH'] || ['chromium', 'google-chrome'].map((name) => onPath(name, env)).find(Boolean);
}

/**
 * Makes sure that there is a Chromium: an installed one, else Debian's package where this may be installed, else
 * Playwright's download. Throws when none of them is to be had.
 */
export function setUpChromium(): void {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH && !isReady()) throw new Error(`CHROMIUM_PATH is "${CHROMIUM_PATH}", and there is no such file.`);
  if (!isReady() && process.getuid?.() === 0 && onPath('apt-get')) installDebianPackage();
  if (!isReady()) attempt(process.execPath, PLAYWRIGHT, 'install', 'chromium');
  if (!isReady()) throw new Error('No Chromium to run the browser tests. Install one, or name one in CHROMIUM_PATH.');
}

function isReady(): boolean {
  return existsSync(installedChromium() ?? chromium.executablePath());
}

function installDebianPackage(): void {
  attempt('apt-get', 'update', '-qq');
  attempt('apt-get', 'install', '-qq', '-y', '--no-install-recommends', 'chromium');
}

/** A failure shows its own message, and the next way is tried. */
function attempt(command: string, ...args: string[]): void {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  } catch (error) {
    console.error((error as Error).message);
  }
}

function onPath(command: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
