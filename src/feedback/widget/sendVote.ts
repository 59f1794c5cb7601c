import type { Face } from '../vote.ts';
import { nameOfPage, type VotedPage } from '../votedPage.ts';
import type { Outcome } from '../words.ts';

/** How long the endpoint may take, in milliseconds. */
const PATIENCE = 10_000;

/** Sends a vote, without cookies, and says what became of it. It arrives even if the reader leaves the page meanwhile. */
export async function sendVote(endpoint: string, page: VotedPage, face: Face): Promise<Outcome> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...nameOfPage(page), face }),
      credentials: 'omit',
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE),
    });
    // Read to its end: until then the request stays open.
    await response.text();
    if (response.status === 429) return 'tooMany';
    return response.ok ? 'sent' : 'failed';
  } catch {
    return 'failed';
  }
}
