import { z } from 'astro/zod';
import { LAST_PORT } from '../ranges.ts';
import { TRANSPORTS } from '../transports.ts';
import { oneOf, shown } from './messages.ts';

/** What is wrong with a written port, and how it is written. */
function noPort({ input }: { input?: unknown }): string {
  const expected = 'a port such as 988, or a range such as "1018-1023"';
  if (input === undefined) return `the field is missing → add it: ${expected}`;
  if (typeof input === 'number') return `${shown(input)} is no port → 0 to 65535`;
  if (typeof input === 'string' && /^\d+$/.test(input))
    return `${shown(input)} is read as a text → write it without quotes`;
  return `${shown(input)} is no port → ${expected}`;
}

/** What a port is part of is not looked at any further. */
const NO_PORT = { error: noPort, abort: true };

/** A port number: an unsigned 16-bit integer, 0 to 65535 (RFC 6335 §6). */
export const PortNumber = z.int(NO_PORT).min(0, NO_PORT).max(LAST_PORT, NO_PORT);
export type PortNumber = z.infer<typeof PortNumber>;

export const Transport = z.enum(TRANSPORTS);
export type Transport = z.infer<typeof Transport>;

/** What is wrong with a written transport, and how it is written. */
function noTransport({ input }: { input?: unknown }): string {
  const known = [...TRANSPORTS, 'or a list such as [tcp, udp]'];
  if (input === undefined) return `the field is missing → add it: ${known.join(', ')}`;
  const unknown = [input].flat().find((written) => !TRANSPORTS.some((transport) => transport === written));
  return `${shown(unknown)} is no transport → ${oneOf(known, unknown)}`;
}

/** One transport or several; always read as a list. */
export const Transports = z
  .union([Transport, z.array(Transport).min(1)], { error: noTransport })
  .transform((transport) => [transport].flat());

/** An inclusive run of ports. A single port has `start` equal to `end`. */
export const PortRange = z
  .strictObject({ start: PortNumber, end: PortNumber })
  .refine(({ start, end }) => start <= end, {
    error: ({ input }) => {
      const { start, end } = input as { start: number; end: number };
      return `a range runs from its lower to its higher port → "${end}-${start}"`;
    },
  });
export type PortRange = z.infer<typeof PortRange>;

/** A port (`988`) or a range (`"1018-1023"`), as people write it in YAML; read as a `PortRange`. */
export const WrittenPorts = z
  .union([PortNumber, z.string().regex(/^\d{1,5}-\d{1,5}$/, NO_PORT)], NO_PORT)
  .transform((written) => {
    const [start, end = start] = String(written).split('-').map(Number);
    return { start: start as number, end: end as number };
  })
  .pipe(PortRange);

/** What is wrong with a written day, and how it is written. */
function noDay({ input }: { input?: unknown }): string {
  if (input === undefined) return 'the field is missing → add it: a day such as 2026-11-22';
  const written = String(input);
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return `${shown(input)} is not in the calendar → a day that exists`;
  const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(written) ?? [];
  const [, lastDay, lastMonth, lastYear] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  const right = [year ?? lastYear, month ?? lastMonth, day ?? lastDay].map((part) => part?.padStart(2, '0'));
  return `${shown(input)} is no day → write ${right[0] ? right.join('-') : 'the year, the month and the day: 2026-11-22'}`;
}

/** A day (`2026-11-22`) that exists in the calendar. */
export const Day = z.iso.date({ error: noDay, abort: true });

/** A month or a day (`2014-07`, `2014-07-09`), as IANA dates its records. */
export const MonthOrDay = z.union([Day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], {
  error: ({ input }) => `${shown(input)} is no month and no day → write YYYY-MM or YYYY-MM-DD`,
});

/** An id that is also a file name and a part of a URL. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by single hyphens');

/** One line of text without control characters. Rules look at what else a reader cannot see: see `visible-text`. */
export const OneLine = z
  .string()
  .trim()
  .min(1)
  .refine(
    (text) => !/[\u0000-\u001f\u007f]/.test(text),
    'a line break or a control character stands in it → write it on one line',
  );

/** Characters of an address. The longest of 2026 has 225; browsers and proxies cut at some 2,000. */
const LONGEST_URL = 500;

/** What is wrong with an address. One that is too long is reported with its length. */
function noAddress({ code, input }: { code?: string; input?: unknown }): string | undefined {
  if (code === 'too_big') return undefined;
  if (input === undefined) return 'the field is missing → add it: an address, https://…';
  return `${shown(input)} is no web address → https://, a host and a path`;
}

/** An address that a reader can open. Plain http is accepted only with a reason: see `Source` and `https-homepage`. */
export const HttpUrl = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    abort: true,
    error: noAddress,
  })
  .max(LONGEST_URL);
