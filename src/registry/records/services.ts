import type { z } from 'astro/zod';
import { ServiceFile } from '../schema/service.ts';
import { readFolder, type Records } from './readFolder.ts';

/** Reads `content/services/*.yaml`. */
export function readServices(folder = 'content/services'): Records<z.infer<typeof ServiceFile>> {
  return readFolder(folder, ServiceFile);
}
