import type { z } from 'astro/zod';
import { SoftwareFile } from '../schema/software.ts';
import { readFolder, type Records } from './readFolder.ts';

/** Reads `content/software/*.yaml`. */
export function readSoftware(folder = 'content/software'): Records<z.infer<typeof SoftwareFile>> {
  return readFolder(folder, SoftwareFile);
}
