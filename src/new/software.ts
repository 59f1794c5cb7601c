import { TODO } from '../registry/records/unfilled.ts';
import { SOURCE_KINDS } from '../registry/schema/source.ts';
import { EXPOSURES, SOFTWARE_KINDS } from '../registry/schema/software.ts';
import { listed } from './listed.ts';

/**
 * The record of a product that is still to be written.
 *
 * @param today `YYYY-MM-DD`, on which its sources are read
 */
export function softwareSkeleton(today: string): string {
  return `# Write over each ${TODO}. What begins with # is a hint, or a field that may be left out.
# Each field is explained in src/registry/schema/software.ts, and CONTRIBUTING.md shows a whole record.
name: ${TODO} the name, as its makers write it
# The shelf it stands on:
${listed(Object.keys(SOFTWARE_KINDS), '#   ')}
kind: ${TODO} one of the shelves above
homepage: ${TODO} the address of its makers' page, https://…
summary: ${TODO} one sentence that says what it is, in 20 to 200 characters
# What else people type, in lower case; never a word that fits many products:
# aliases: [former name, abbreviation]
ports:
  # The first entry is the port that people mean when they say the name. Add one entry for each further port.
  - port: ${TODO} a number, or a range such as "30000-32767"
    transport: ${TODO} tcp, udp, sctp, dccp, or a list such as [tcp, udp]
    role: ${TODO} a few words that follow "used for"
    default: true # false where it listens there only when it is told to
    status: current # legacy where only old releases do, or a feature that its makers gave up
    # Only where the source says how to change the port:
    # configure:
    #   - where: the file, screen or command
    #     setting: the key, flag or variable
    # note: One sentence that a reader needs and that fits nowhere else.
    source: manual # a key of "sources" below, or a list of keys
# Only where the source gives the reason. The advice is ${EXPOSURES.join(', ')}:
# exposure:
#   - ports: [4321]
#     advice: ${EXPOSURES[1]}
#     reason: One sentence.
#     source: manual
sources:
${sourceSkeleton(today)}`;
}

/** One source, as every record and text lists it. */
export function sourceSkeleton(today: string): string {
  return `  manual: # a short key of your own: lower-case letters, digits and hyphens
    title: ${TODO} the page's own title, or the file's path and repository
    url: ${TODO} its address, https://…
    accessed: ${today} # the day on which you read it
    kind: ${TODO} ${SOURCE_KINDS.join(', ')}
`;
}
