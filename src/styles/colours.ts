/**
 * The colours of the site, of the light and of the dark scheme. Style sheets have them as custom properties (`--surface`),
 * cards, the map and whatever else is drawn take them from here.
 */
export const COLOURS = {
  surface: ['#fbfaf6', '#12161b'],
  'surface-raised': ['#ffffff', '#1a2027'],
  'surface-sunken': ['#f1efe8', '#0c0f13'],
  text: ['#191c20', '#e9e7e1'],
  'text-muted': ['#575c63', '#a3a9b1'],
  /** Between things. */
  line: ['#dcd8cd', '#2e363f'],
  /** Around what can be used: 3:1 against the surface (WCAG 2.2, 1.4.11). */
  edge: ['#8b867a', '#68737f'],
  accent: ['#0a5a7d', '#7cc4e4'],
  'accent-text': ['#ffffff', '#0c1a21'],
  focus: ['#b3470c', '#ffb077'],
  // Status never speaks by colour alone: a word always stands beside it.
  official: ['#0a5a7d', '#7cc4e4'],
  current: ['#1c6b3c', '#7fd39f'],
  legacy: ['#85520a', '#e0b566'],
  bad: ['#a1271f', '#f39a90'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Colour = keyof typeof COLOURS;

/** The same for a style sheet. The scheme is the reader's, or what `data-theme` on the root element says. */
export function coloursCss(): string {
  const properties = Object.entries(COLOURS).map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark});`);
  return `@layer tokens{:root{color-scheme:light dark;${properties.join('')}}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}}`;
}
