import { UsageError } from './usageError.ts';

/**
 * What of the site a build makes: all of it; a part, which is the pages of its ports with what belongs to each of them
 * alone (twins, preview cards); or the rest, which is everything but that.
 */
export type Share = 'whole' | 'part' | 'rest';

const VARIABLE = 'EVERYPORT_SHARE';

/** Told by the environment, because pages are bundled and do not see what the command has in memory. */
export function setShare(share: Share): void {
  process.env[VARIABLE] = share;
}

export function readShare(env: NodeJS.ProcessEnv = process.env): Share {
  const share = env[VARIABLE] || 'whole';
  if (share === 'whole' || share === 'part' || share === 'rest') return share;
  throw new UsageError(`${VARIABLE} is "${share}", expected whole, part or rest; npm run build sets it by itself`);
}

/** Whether a path of the site, without its base, is that of a port's page or of one of its twins. */
export function isOfPort(pathname: string): boolean {
  return /^\/?ports\/\d+(?:\/|\.json|\.md)?$/.test(pathname);
}
