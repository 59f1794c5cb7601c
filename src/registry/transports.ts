/** The transports of IANA's registry, in the order in which the site shows them. Apart from their schema: browsers need no zod. */
export const TRANSPORTS = ['tcp', 'udp', 'sctp', 'dccp'] as const;

/** Those that every system has, and that a port without any record may be used with. */
export const COMMON_TRANSPORTS = ['tcp', 'udp'] as const;

/** A pattern that matches the name of one transport. */
export const TRANSPORT_PATTERN = TRANSPORTS.join('|');
