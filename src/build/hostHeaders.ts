import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readFeedbackSettings } from './feedbackSettings.ts';

/** Lets the pages send votes to a collector on another host: the built `_headers` names it, the one in `public/` cannot know it. */
export function allowedHosts(): AstroIntegration {
  return {
    name: 'every-port:allowed-hosts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const file = fileURLToPath(new URL('_headers', dir));
        const { endpoint } = readFeedbackSettings();
        if (endpoint && existsSync(file)) writeFileSync(file, withEndpoint(readFileSync(file, 'utf8'), endpoint));
      },
    },
  };
}

/** The file with the collector's host among those to which a page may connect. A path is on the site's own host. */
export function withEndpoint(headers: string, endpoint: string): string {
  const host = URL.parse(endpoint)?.origin;
  return host ? headers.replace("connect-src 'self'", `connect-src 'self' ${host}`) : headers;
}
