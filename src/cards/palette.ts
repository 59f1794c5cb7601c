import type { Rgb } from './png.ts';

/**
 * The colours of a flat drawing with smooth edges: its ground, and each ink in equal steps from the ground on. The ground
 * is the first.
 *
 * @param colours `#rrggbb`, the ground first
 * @param steps to each ink; 1 has no smooth edges
 */
export function paletteOf([ground = '', ...inks]: readonly string[], steps: number): Rgb[] {
  const from = rgb(ground);
  const ramp = (to: Rgb) => Array.from({ length: steps }, (_, step) => mix(from, to, (step + 1) / steps));
  return [from, ...inks.map(rgb).flatMap(ramp)];
}

/** The place of the colour in the palette that is the least far away. */
export function nearest(palette: readonly Rgb[], red: number, green: number, blue: number): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
