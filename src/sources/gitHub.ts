import { DownloadError } from '../download/downloadError.ts';
import { createClient, reasonOf, type HttpAnswer, type ClientOptions } from '../download/client.ts';
import type { GitHubFile } from './citedFiles.ts';
import type { Repositories } from './repositories.ts';
import { namesake } from './namesake.ts';

/** Where GitHub is. Tests have a server of their own. */
export interface GitHubAddresses {
  raw: string;
  api: string;
}

const ADDRESSES: GitHubAddresses = { raw: 'https://raw.githubusercontent.com', api: 'https://api.github.com' };

/** Bytes of a file: the longest that is cited has 3 MB, and a list of 100,000 files has 7. */
const MOST_BYTES = 16 * 1024 * 1024;

/** After so many failures without a single answer the network is taken to be away. */
const ENOUGH_FAILURES = 5;

/** Status of what is not there: 410 where it is known to be gone for good. */
const GONE = [404, 410];

/**
 * Reads cited files from GitHub. What was read is kept in a cache, and asked for again on condition that it has
 * changed.
 *
 * @param options of the client; tests change where GitHub is
 * @param token lets GitHub list the files of more than 60 repositories an hour
 * @param tell gets a message about each file that could not be read
 */
export function gitHub(
  options: Partial<ClientOptions> & { cache: string },
  tell: (line: string) => void,
  token?: string,
  { raw, api }: GitHubAddresses = ADDRESSES,
): Repositories & { close: () => Promise<void> } {
  let failures = 0;
  const client = createClient({ name: 'npm run sources', mostBytes: MOST_BYTES, ...options });

  return { versions, isGone, close: client.close };

  async function versions(file: GitHubFile): Promise<Awaited<ReturnType<Repositories['versions']>>> {
    const [before, now] = [await read(file, file.revision), await read(file, 'HEAD')];
    const cited = before === 'gone' ? undefined : before;
    const movedTo = now === 'gone' ? await elsewhere(file) : undefined;
    const moved = movedTo === undefined ? undefined : await read({ ...file, path: movedTo }, 'HEAD');
    return { cited, newest: moved ?? now, ...(movedTo !== undefined && { movedTo }) };
  }

  /** The text of a file in a revision, `gone` where it is not there, `undefined` where GitHub cannot be asked. */
  async function read({ repository, path }: GitHubFile, revision: string): Promise<string | 'gone' | undefined> {
    const answer = await ask(`${raw}/${[repository, revision, path].map(encodePath).join('/')}`);
    if (answer?.status === 200) return answer.body.toString('utf8');
    return answer && GONE.includes(answer.status) ? 'gone' : undefined;
  }

  /** The one other file of the same name, by the list of all files. */
  async function elsewhere({ repository, path }: GitHubFile): Promise<string | undefined> {
    const answer = await ask(`${api}/repos/${encodePath(repository)}/git/trees/HEAD?recursive=1`, {
      accept: 'application/vnd.github+json',
      ...(token && { authorization: `Bearer ${token}` }),
    });
    if (answer?.status !== 200) return undefined;
    const { tree } = JSON.parse(answer.body.toString('utf8')) as { tree: { path: string; type: string }[] };
    return namesake(
      path,
      tree.flatMap((entry) => (entry.type === 'blob' ? entry.path : [])),
    );
  }

  async function isGone(url: string): Promise<boolean> {
    const answer = await ask(url);
    return answer !== undefined && GONE.includes(answer.status);
  }

  async function ask(address: string, headers?: Record<string, string>): Promise<HttpAnswer | undefined> {
    if (failures >= ENOUGH_FAILURES) throw new DownloadError('no server answers: is there a network?');
    try {
      const answer = await client.get(new URL(address), headers);
      failures = -Infinity;
      return answer;
    } catch (error) {
      failures++;
      tell(`${address}: ${reasonOf(error)}`);
      return undefined;
    }
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
