import { readCsv } from '../registry/csv/readCsv.ts';
import { registryFiles } from '../registry/files.ts';
import { TODO } from '../registry/records/unfilled.ts';
import { schemaLine } from '../registry/schema/records.ts';
import { RELATIONS } from '../registry/schema/service.ts';
import { EXPOSURES } from '../registry/exposures.ts';
import { slugOf } from '../registry/slug.ts';
import { sourceSkeleton } from './software.ts';

/**
 * The record of a registered service that is still to be written. Where its id is a name in IANA's registry, the name
 * and its ports are filled in.
 *
 * @param today `YYYY-MM-DD`, on which its sources are read
 */
export function serviceSkeleton(today: string, id: string): string {
  const { name, ports } = registered(id);
  return `${schemaLine('service')}
# Replace each ${TODO}. What begins with # is a hint, or a field that may be left out.
title: ${TODO} what people call it, such as DNS
service: ${name ?? `${TODO} the registered name, exactly as IANA's registry writes it`}
ports: ${name ? `[${ports.join(', ')}] # those that the name leads to, the most used first` : `${TODO} a list such as [53]`}
summary: ${TODO} one sentence that says what the service does, in 20 to 200 characters
# What else people type, in lower case; never a word that fits many services:
# aliases: [former name, abbreviation]
# The documents about it. The relation is ${RELATIONS.join(', ')}:
# references:
#   - relation: specifies
#     rfc: 1035
#     title: Domain names - implementation and specification
#     year: 1987
# Only where readers mean a program that has made the number its own, or another service there:
# leads: false
# Only where programs of all makers speak it, and the reader's own, as they do HTTP:
# generic: true
# Only where its specification is narrower than the registry:
# transports: [tcp]
# Advice that holds for the protocol, whatever program speaks it: ${EXPOSURES.join(', ')}:
# exposure:
#   advice: ${EXPOSURES[1]}
#   only: with TLS # where internet holds under a condition: the words after "Yes, but only"
#   reason: One sentence.
#   source: rfc
source: rfc # a key of "sources" below, or a list of keys
sources:
${sourceSkeleton('rfc', today)}`;
}

/** The name of IANA's registry that makes this id, with its ports. */
function registered(id: string): { name: string | null; ports: number[] } {
  const rows = readCsv(registryFiles().csv).assignments.filter(({ name }) => name !== null && slugOf(name) === id);
  const name = rows[0]?.name ?? null;
  const ports = rows.filter((row) => row.name === name).map(({ ports }) => ports.start);
  return { name, ports: [...new Set(ports)] };
}
