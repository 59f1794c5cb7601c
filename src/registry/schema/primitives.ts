import { z } from 'astro/zod';

/** A port number: an unsigned 16-bit integer, 0 to 65535 (RFC 6335 §6). */
export const PortNumber = z.int().min(0).max(65535);
export type PortNumber = z.infer<typeof PortNumber>;

/** The transports of IANA's registry, in the order in which the site shows them. */
export const TRANSPORTS = ['tcp', 'udp', 'sctp', 'dccp'] as const;
export const Transport = z.enum(TRANSPORTS);
export type Transport = z.infer<typeof Transport>;

/** An inclusive run of ports. A single port has `start` equal to `end`. */
export const PortRange = z
  .strictObject({ start: PortNumber, end: PortNumber })
  .refine(({ start, end }) => start <= end, 'a range runs from its lower to its higher port');
export type PortRange = z.infer<typeof PortRange>;

const WRITTEN = 'expected a port such as 988, or a range such as "1018-1023"';

/** A port (`988`) or a range (`"1018-1023"`), as people write it in YAML; read as a `PortRange`. */
export const WrittenPorts = z
  .union([PortNumber, z.string().regex(/^\d{1,5}-\d{1,5}$/, WRITTEN)], WRITTEN)
  .transform((written) => {
    const [start, end = start] = String(written).split('-').map(Number);
    return { start: start as number, end: end as number };
  })
  .pipe(PortRange);

/** A day (`2026-11-22`) that exists in the calendar. */
export const Day = z.iso.date();

/** A month or a day (`2014-07`, `2014-07-09`), as IANA dates its records. */
export const MonthOrDay = z.union([Day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected YYYY-MM or YYYY-MM-DD')]);

/** An id that is also a file name and a part of a URL. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by single hyphens');

/** One line of plain text: no control characters, nothing but what a reader sees. */
export const Line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/[\u0000-\u001f\u007f]/.test(text), 'expected one line without control characters');

/** An address that a reader can open. Plain http is accepted only with a reason, in `Source`. */
export const HttpUrl = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });
