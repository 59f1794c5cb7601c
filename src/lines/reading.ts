import type { Transport } from '../registry/schema/primitives.ts';

/** What a line is. */
export type Kind =
  | 'listener' // a program waits on a port
  | 'connection' // a connection, a packet, an attempt
  | 'blocked' // the same, and something did not let it through
  | 'allowed' // the same, and something let it through
  | 'mapping' // a port that leads to another one
  | 'rule' // what a firewall or a filter is to do
  | 'setting' // a configuration, an address, a connection string
  | 'error'
  | 'scan' // what a scanner found
  | 'name' // a record that gives a name's port
  | 'question'
  | 'unknown';

/** What a port does in its line. */
export type Role =
  | 'listening' // a program on this machine waits there, or wants to
  | 'destination' // the end of a connection that offers the service
  | 'published' // the outer side of a mapping
  | 'inside' // the inner side of a container's or a router's mapping
  | 'forwarded' // where a tunnel, a redirection or a forwarding leads
  | 'source' // chosen for one connection, or the side that a packet came from
  | 'mentioned'; // the line does not say

/** Who can reach an address: this machine, its network, everybody who has a route; or that it is a wildcard. */
export type Reach = 'loopback' | 'private' | 'any' | 'public' | 'unknown';

/** A port, a range or the name of a service in a line. */
export interface LinePort {
  /** The number, or the first one of a range; none where a name stands that `resolve` does not know. */
  start: number | undefined;
  /** The last number of a range, else `start`. */
  end: number | undefined;
  /** The name that stands in the number's place, as written: `*:http-alt`, a unit, a jail. */
  name: string | undefined;
  role: Role;
  transport: Transport | undefined;
  /** As written, without brackets and zone. */
  address: string | undefined;
  reach: Reach;
  /** As a scanner writes it, where its line is about several ports: `open`, `closed`. */
  state?: string;
  /** Of a published port: the port behind it. */
  leadsTo?: number;
  /** What is said to run there, as written: a container's image, what a scanner recognised. */
  product?: string;
}

/** Errors of sockets, whatever the system, the language or the runtime calls them. */
export type LineError =
  | 'eaddrinuse'
  | 'eacces'
  | 'eaddrnotavail'
  | 'cannot-bind'
  | 'econnrefused'
  | 'etimedout'
  | 'ehostunreach'
  | 'econnreset'
  | 'cannot-connect'
  | 'unsafe-port';

/** What a firewall's rule does with who comes in. */
export interface Ruling {
  /** Whether it lets them in; else it keeps them out. */
  lets: boolean;
  /** The source of the packets that it matches, as written; empty for any source. */
  from: string;
  reach: Reach;
}

/** What a line says. */
export interface Reading {
  /** The line, without the codes of a terminal and with the digits 0 to 9. */
  text: string;
  kind: Kind;
  /** The format that read it; none where the words and signs around the numbers did. */
  format: string | undefined;
  /** The port that the line is about comes first. */
  ports: LinePort[];
  error: LineError | undefined;
  /** A protocol without ports (`icmp`, `gre`) that the line is about. */
  portless: string | undefined;
  /** As written: `LISTEN`, `ESTAB`, `open|filtered`. */
  state: string | undefined;
  /** The name of the process, as the tool prints it, which may be cut. */
  process: string | undefined;
  pid: number | undefined;
  container: string | undefined;
  /** Of a rule that says what it does with who comes in. */
  ruling?: Ruling | undefined;
  /** A number in a port's place that no port can have. */
  outOfRange: number | undefined;
  /** What is left of the line for a search by name; nothing where a format has read it. */
  rest: string;
}

/** Gives the number of a service's name (`getservbyname`), where it is known. */
export type Resolve = (name: string, transport: Transport | undefined) => number | undefined;

/** A line, prepared for its readers. */
export interface Line {
  /** See `Reading.text`. */
  text: string;
  /** The text without the date and the time at its start. */
  body: string;
  /** The text in lower case and without accents, for a look at its words. */
  folded: string;
  resolve: Resolve;
  /** Whether a number may stand alone in it. */
  isQuery: boolean;
}

/** What a format's reader found; `readLine` fills in the rest. */
export type Draft = Pick<Reading, 'ports'> & Partial<Reading>;
