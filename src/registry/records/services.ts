import { ServiceFile, type Service } from '../schema/service.ts';
import { checkSources } from './checkSources.ts';
import { readFolder, type Records } from './readFolder.ts';

/** Reads `content/services/*.yaml`. */
export function readServices(folder = 'content/services'): Records<Service> {
  const { records, problems } = readFolder(folder, ServiceFile);
  const unsourced = records.flatMap(({ file, sources, source }) => checkSources(file, sources, [{ field: 'source', keys: source }]));
  return { records, problems: [...problems, ...unsourced] };
}
