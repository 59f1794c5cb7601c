/** Where a correction of a page goes to. */
export interface CorrectionOptions {
  /** The address of the repository, or null where it is not known. */
  repository: string | null;
  /** The path of the site, with a slash at both ends. */
  base: string;
  /** What the page is about: `Port 988`. */
  subject: string;
  /** The address of the page, as the reader sees it. */
  page: string;
}

/**
 * The address at which a reader corrects a page: the repository's form for a new issue with the page
 * filled in (`/issues/new?title=…&body=…`, which GitHub, Gitea and Forgejo understand), else this site's own words
 * about it.
 */
export function correctionLink({ repository, base, subject, page }: CorrectionOptions): string {
  if (repository === null) return `${base}about/#corrections`;
  const form = new URLSearchParams({
    title: `${subject}: correction`,
    body: `Page: ${page}\n\nWhat is wrong or missing:\n\n\nA public page that says how it is:\n`,
  });
  return `${repository}/issues/new?${form}`;
}
