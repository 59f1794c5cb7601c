/** A name without what tools and packagers write differently: case, signs, `.exe`. */
export function programKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.exe$/, '')
    .replace(/[^\p{L}\d]+/gu, '');
}
