import type { Face } from '../vote.ts';

/** Paths in a square of 24: the mouth goes up, straight on, or down. */
const MOUTHS: Record<Face, string> = {
  happy: 'M7.5 14.5q4.5 4.5 9 0',
  neutral: 'M8 15.5h8',
  sad: 'M7.5 16.5q4.5-4 9 0',
};
const OUTLINE = 'M12 2.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19';
const EYES = 'M8.75 9v1M15.25 9v1';

/** A drawing that says nothing to a screen reader: the word beside it does. Emoji would look different everywhere. */
export function drawFace(face: Face): SVGSVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', OUTLINE + EYES + MOUTHS[face]);
  drawing.append(path);
  return drawing;
}
