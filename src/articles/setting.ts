/** A setting as it is pasted, with a port where the record has the place of one. */
export function settingFor(setting: string, port: number): string {
  return setting.replaceAll('{port}', String(port));
}
