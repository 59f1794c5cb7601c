import { TODO } from '../registry/records/unfilled.ts';
import { schemaLine } from '../registry/schema/records.ts';
import { EXPOSURES } from '../registry/exposures.ts';
import { AUDIENCES, SOFTWARE_KINDS } from '../registry/schema/software.ts';
import { SOURCE_KINDS } from '../registry/schema/source.ts';
import { commentLines } from './commentLines.ts';

/**
 * The record of a product that is still to be written.
 *
 * @param today `YYYY-MM-DD`, on which its sources are read
 */
export function softwareSkeleton(today: string): string {
  return `${schemaLine('software')}
# Replace each ${TODO}. What begins with # is a hint, or a field that may be left out.
# Each field is explained in src/registry/schema/software.ts, and CONTRIBUTING.md shows a whole record.
name: ${TODO} the name, as its makers write it
# The shelf it stands on:
${commentLines(Object.keys(SOFTWARE_KINDS), '#   ')}
kind: ${TODO} one of the shelves above
homepage: ${TODO} the address of its makers' page, https://…
summary: ${TODO} one sentence that says what it is, in 20 to 200 characters
# What else people type, in lower case; never a word that fits many products:
# aliases: [former name, abbreviation]
# How well known it is, where it is, by the criteria in CONTRIBUTING.md:
# prominence: 3
# A tool that was made to attack systems, or to rehearse it, has \`attack\` with the value true in place of a prominence.
# As ps, ss, Task Manager and lsof list it: a name, a list, names by system, or kernel:
# process: {linux: widgetd, macos: widgetd, windows: widget.exe}
# Only where the names of its processes do not tell: device, cluster (pods), or systems, the most usual first:
# platform: [linux]
ports:
  # The first entry is the port that people mean when they say the name. Add one entry for each further port.
  - port: ${TODO} a number, or a range such as "30000-32767"
    transport: ${TODO} tcp, udp, sctp, dccp, or a list such as [tcp, udp]
    role: ${TODO} a few words that follow "used for"
    default: ${TODO} true where a fresh installation listens there, false where something must be started or turned on
    status: ${TODO} current, or legacy where only old releases listen, or a feature that its makers gave up
    # Only where the source says how to change the port; on a screen, its path and the label of the field:
    # configure:
    #   - where: /etc/widget.conf
    #     setting: port {port}
    # Who opens the connection: in (the product listens), out (it asks outward), between (its nodes, both ways):
    # direction: in
    # Who should reach it: ${AUDIENCES.join(', ')}:
    # from: clients
    # Only where the source says that it listens on this machine alone (or container: inside its container alone):
    # address: loopback
    # What people call just this port:
    # aliases: [widget api]
    # note: One sentence that a reader needs and that fits nowhere else.
    source: manual # a key of "sources" below, or a list of keys
# Only where the source gives the reason. The advice is ${EXPOSURES.join(', ')}; or none-given where its
# documents were read for it in vain:
# exposure:
#   - ports: [4321]
#     advice: ${EXPOSURES[1]}
#     reason: One sentence.
#     source: manual
sources:
${sourceSkeleton('manual', today)}`;
}

/** One source, as every record and text lists it. */
export function sourceSkeleton(key: string, today: string): string {
  return `  ${key}: # a short key of your own: lower-case letters, digits and hyphens
    title: ${TODO} the page's own title, or the file's path and repository
    url: ${TODO} its address, https://…
    accessed: ${today} # the day on which you read it
    kind: ${TODO} ${SOURCE_KINDS.join(', ')}
    # Only where the page exists over http alone, why:
    # insecure: the site has no https
`;
}
