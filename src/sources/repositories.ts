import type { GitHubFile } from './citedFiles.ts';
import type { Versions } from './compare.ts';

/** Where cited files are read again: over the network, or in mirrors on the disk. */
export interface Repositories {
  /** A file as it was cited, and as it is in the newest version of its repository. Never throws for one that is gone. */
  versions: (file: GitHubFile) => Promise<Versions>;
  /** Whether the server of a page says that it is not there any more. Absent where no network is asked. */
  isGone?: (url: string) => Promise<boolean>;
}
