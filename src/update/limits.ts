/** What a download may take. Tests give smaller ones. */
export interface DownloadLimits {
  /** Milliseconds for one attempt, from the connection to the last byte. 60 s are enough for 25 kB/s. */
  timeout: number;
  /** Milliseconds before each further attempt: together they outlast a restart of the server. */
  pauses: readonly number[];
  /** Milliseconds that a server may ask to wait (Retry-After); beyond that the next run is soon enough. */
  longestPause: number;
  /** The limit of the Fetch Standard is 20; IANA's address needs none. */
  mostRedirects: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  timeout: 60_000,
  pauses: [1_000, 5_000, 25_000],
  longestPause: 60_000,
  mostRedirects: 5,
};
