import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

/**
 * A colour of the site's light scheme: `#fbfaf6` for `surface`.
 *
 * @throws when `styles/tokens.css` has no such token of the form `--surface: light-dark(#fbfaf6, …)`
 */
export function colour(token: string): string {
  const found = new RegExp(`^\\s*--${token}: light-dark\\((#[0-9a-f]{6}),`, 'm').exec(css)?.[1];
  if (!found)
    throw new Error(`styles/tokens.css: expected "--${token}: light-dark(#rrggbb, …)", which cards are drawn with`);
  return found;
}
