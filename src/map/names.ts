/** How many ports share a file of names: two rows of the map. What is looked at is loaded, and no more. */
export const NAMES_IN_A_PART = 512;
