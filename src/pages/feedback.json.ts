import { readFeedbackSettings } from '../build/feedbackSettings.ts';

/** A file of its own, so that no page and no script changes with the settings. */
export function GET(): Response {
  return Response.json(readFeedbackSettings());
}
