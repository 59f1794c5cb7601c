import { readSiteAddress } from './siteAddress.ts';
import { UsageError } from './usageError.ts';

/** Where readers' votes and corrections go to; written into the site as `feedback.json`. */
export interface FeedbackSettings {
  /** Receives votes: a path on the site's own host or a whole address. Null where votes are not collected. */
  endpoint: string | null;
  /** The address of the site's repository, without a slash at its end, or null where it is not set. */
  repository: string | null;
}

/**
 * Reads the environment variables `FEEDBACK_URL` and `REPOSITORY_URL`, the only place that does. An empty variable
 * counts as unset. A relative `FEEDBACK_URL` is under the site's base: `feedback` becomes `/every-port/feedback`.
 * Throws one `UsageError` that lists everything that is wrong with them.
 */
export function readFeedbackSettings(env: NodeJS.ProcessEnv = process.env): FeedbackSettings {
  const { site, base } = readSiteAddress(env);
  const { FEEDBACK_URL: feedbackUrl, REPOSITORY_URL: repositoryUrl } = env;
  const endpoint = feedbackUrl ? webAddress(feedbackUrl, site + base) : null;
  const repository = repositoryUrl ? webAddress(repositoryUrl) : null;
  const problems: string[] = [];
  if (endpoint === undefined) {
    problems.push(
      `FEEDBACK_URL is "${feedbackUrl}", expected a path such as feedback, or https://votes.example/feedback`,
    );
  }
  if (repository === undefined) {
    problems.push(`REPOSITORY_URL is "${repositoryUrl}", expected an address such as https://github.com/OWNER/NAME`);
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return {
    endpoint: (endpoint?.startsWith(`${site}/`) ? endpoint.slice(site.length) : endpoint) ?? null,
    repository: repository?.replace(/(?:\.git)?\/*$/, '') ?? null,
  };
}

/** In its normal form; undefined for what is no address on the web. */
function webAddress(value: string, base?: string): string | undefined {
  const url = URL.parse(value, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
