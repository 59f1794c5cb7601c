import { SYSTEMS, type System } from '../articles/systemNames.ts';

const KEY = 'system';

/** The system whose commands the reader wants to see: the one chosen last, else the one the browser runs on. */
export function chosenSystem(userAgent: string): System {
  const remembered = recall();
  return SYSTEMS.find((system) => system === remembered) ?? runningOn(userAgent);
}

/** Keeps the choice on this device. A browser that stores nothing forgets it, and that is all. */
export function rememberSystem(system: string): void {
  try {
    localStorage.setItem(KEY, system);
  } catch {
    // Storage is turned off.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The system that a browser's user agent names. Phones get Linux: their readers ask about a server. */
export function runningOn(userAgent: string): System {
  if (/Windows/.test(userAgent)) return 'Windows';
  return /Macintosh|Mac OS X(?!.*Mobile)/.test(userAgent) ? 'macOS' : 'Linux';
}
