/** The faces that a reader may choose from, and what is stored of the choice. */
export const FACES = ['happy', 'neutral', 'sad'] as const;

export type Face = (typeof FACES)[number];

/** One reader's answer to the question whether the page of a port helped. */
export interface Vote {
  port: number;
  face: Face;
}
