/** What a whole registry looks like. A file beyond these limits is damaged, filtered or something else. */
export interface Limits {
  /** Records without the header. IANA's file had 13,521 in 2014 and 14,499 in 2026. */
  fewestRows: number;
  /** Every port below this one must be in some row: IANA lists unassigned ports too. Dynamic Ports it does not list. */
  listedBelow: number;
  /** Ports in no row that are let pass with a warning: IANA's file of 2014 had two. */
  mostUnlistedPorts: number;
  /** Ports that one named row may span. The widest, `vrml-multi-use`, spans 100. */
  widestNamedRange: number;
  /** Problems of one kind that are shown one by one. */
  mostOfAKind: number;
}

export const LIMITS: Limits = {
  fewestRows: 13_000,
  listedBelow: 49_152,
  mostUnlistedPorts: 50,
  widestNamedRange: 1_000,
  mostOfAKind: 50,
};
