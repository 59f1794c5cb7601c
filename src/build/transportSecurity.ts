import { UsageError } from './usageError.ts';

/** Two years, as lists of such hosts ask for. */
const DEFAULT = 'max-age=63072000';

/**
 * The header `Strict-Transport-Security` (RFC 6797) from the environment variable `HSTS`, the only place that reads it.
 * By default it is for the site's own host alone: `includeSubDomains` would cut off every other host under a domain that
 * has no TLS, whoever runs it.
 *
 * @returns nothing for `HSTS=off`
 * @throws UsageError when it is no value of the header
 */
export function transportSecurity(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const value = env['HSTS'] || DEFAULT;
  if (value === 'off') return undefined;
  if (/^max-age=\d{1,10}(?:; ?includeSubDomains)?(?:; ?preload)?$/i.test(value)) return value;
  throw new UsageError(`HSTS is "${value}", expected off, or a value such as "${DEFAULT}; includeSubDomains"`);
}
