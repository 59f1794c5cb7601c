export type MapColour = readonly [red: number, green: number, blue: number];

/** The colours that the page's styles give, for the scheme that holds now. */
export interface Palette {
  /** Of each status, in the order of the map's data, with that of writing on it. */
  statuses: readonly { colour: MapColour; ink: string }[];
  /** Of writing on what the filter leaves out. */
  text: string;
  line: string;
  focus: string;
}

/** Reads the colours from the swatches of the legend and from probes beside them: the styles alone decide on them. */
export function readPalette(legend: HTMLElement): Palette {
  const swatches = [...legend.querySelectorAll<HTMLElement>('.swatch')];
  const [text, ground, line, focus] = ['text', 'ground', 'line', 'focus'].map((name) => probe(legend, name));
  const inks = [text, ground].map((ink = 'rgb(0, 0, 0)') => ({ ink, luminance: luminanceOf(rgbOf(ink)) }));
  return {
    statuses: swatches.map((swatch) => {
      const colour = rgbOf(getComputedStyle(swatch).backgroundColor);
      const own = luminanceOf(colour);
      const [best] = inks.toSorted((a, b) => contrast(b.luminance, own) - contrast(a.luminance, own));
      return { colour, ink: best?.ink ?? '' };
    }),
    text: text ?? '',
    line: line ?? '',
    focus: focus ?? '',
  };
}

function probe(legend: HTMLElement, name: string): string {
  const made = document.createElement('i');
  made.className = `map-probe ${name}`;
  legend.append(made);
  const { color } = getComputedStyle(made);
  made.remove();
  return color;
}

function rgbOf(colour: string): MapColour {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** WCAG 2.2, relative luminance. */
function luminanceOf(colour: MapColour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
