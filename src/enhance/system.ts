import { SYSTEMS, type System } from '../articles/systemNames.ts';
import { keep, recall } from './remembered.ts';

const KEY = 'system';

/** The system whose commands the reader wants to see: the one chosen last, else the one the browser runs on. */
export function chosenSystem(userAgent: string): System {
  const remembered = recall(KEY);
  return SYSTEMS.find((system) => system === remembered) ?? runningOn(userAgent);
}

export function rememberSystem(system: string): void {
  keep(KEY, system);
}

/** The system that a browser's user agent names. Phones get Linux: their readers ask about a server. */
export function runningOn(userAgent: string): System {
  if (/Windows/.test(userAgent)) return 'Windows';
  return /Macintosh|Mac OS X(?!.*Mobile)/.test(userAgent) ? 'macOS' : 'Linux';
}
