/** What a whole registry looks like. A file beyond these limits is damaged, filtered or something else. */
export interface Limits {
  /** Records without the header. IANA's file had 13,521 in 2014 and 14,499 in 2026. */
  fewestRows: number;
  /** Records with the header. Twice as many as in IANA's file of 2026: reading stops there, before memory is short. */
  mostRows: number;
  /** Characters of one cell. IANA's longest has 1,374: it lists the TXT keys of a name. */
  longestCell: number;
  /** Characters of a service name. IANA's longest had 36, in 2024. */
  longestName: number;
  /** Ports of all rows together, where a range counts as often as it is wide. IANA's hardly overlap: 55,656 in 2026. */
  mostListings: number;
  /** Every port below this one must be in some row: IANA lists unassigned ports too. Dynamic Ports it does not list. */
  listedBelow: number;
  /** Ports in no row that are let pass with a warning: IANA's file of 2014 had two. */
  mostUnlistedPorts: number;
  /** Ports that one named row may span. The widest, `vrml-multi-use`, spans 100. */
  widestNamedRange: number;
  /** Ports that one report of unauthorized use may name. IANA's longest lists name three. */
  mostReportedPorts: number;
  /** Problems of one kind that are shown one by one. */
  mostOfAKind: number;
}

export const CSV_LIMITS: Limits = {
  fewestRows: 13_000,
  mostRows: 30_000,
  longestCell: 10_000,
  longestName: 100,
  mostListings: 150_000,
  listedBelow: 49_152,
  mostUnlistedPorts: 50,
  widestNamedRange: 1_000,
  mostReportedPorts: 100,
  mostOfAKind: 50,
};
