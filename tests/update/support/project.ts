import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { TestContext } from 'vitest';
import { sha256Of } from '../../../src/registry/sha256.ts';
import type { Limits } from '../../../src/registry/csv/limits.ts';
import { update, type UpdateSurroundings, type UpdateOptions } from '../../../src/update/update.ts';
import { csv, readText, ssh, type Written } from '../../registry/csv/fixture.ts';
import { WIDGET } from '../../registry/records/fixture.ts';

/** A whole registry of ten rows. */
export const LIMITS: Partial<Limits> = { fewestRows: 5, mostRows: 100 };

/** All ports: `ssh` on 22, `web` on 80, and gaps. Its newest row is of March 2020. */
export const ROWS: readonly Written[] = [
  { 'Port Number': '0-21', Description: 'Unassigned' },
  ssh({ Assignee: '[Tatu_Ylonen]', 'Modification Date': '2020-03-01' }),
  ssh({ 'Transport Protocol': 'udp' }),
  { 'Port Number': '23-79', Description: 'Unassigned' },
  { 'Service Name': 'web', 'Port Number': '80', 'Transport Protocol': 'tcp', Description: 'Web' },
  { 'Port Number': '81-4320', Description: 'Unassigned' },
  { 'Port Number': '4321', Description: 'Unassigned' },
  { 'Port Number': '4322-49150', Description: 'Unassigned' },
  { 'Port Number': '49151', Description: 'Reserved' },
];

/** The same registry a month later: the port of Widget is assigned. */
export const NEWER: readonly Written[] = ROWS.map((row) =>
  row['Port Number'] === '4321'
    ? {
        'Service Name': 'gadget',
        'Port Number': '4321',
        'Transport Protocol': 'tcp',
        Description: 'Gadgets',
        'Registration Date': '2020-04-02',
      }
    : row,
);

/** The folder of a project with a registry and with the product Widget on 4321, which goes when the test ends. */
export function project(t: TestContext, registry: string | readonly Written[] = ROWS, snapshot: object = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'every-port-'));
  t.onTestFinished(() => rmSync(root, { recursive: true }));
  const content = path.join(root, 'content');
  for (const name of ['registry', 'software', 'services', 'ports'])
    mkdirSync(path.join(content, name), { recursive: true });
  const text = typeof registry === 'string' ? registry : csv(registry);
  const files = {
    'registry/service-names-port-numbers.csv': text,
    'registry/changes.json': '[]\n',
    'registry/snapshot.json': JSON.stringify({
      registry: 'Registry',
      licence: 'CC0-1.0',
      asOf: '2020-03-01',
      note: 'Note',
      sha256: sha256Of(Buffer.from(text)),
      rows: readText(text).rows,
      sources: [{ role: 'all facts', title: 'Title', licence: 'CC0-1.0', sha256: sha256Of(Buffer.from(text)) }],
      patches: [],
      ...snapshot,
    }),
    'software/widget.yaml': WIDGET,
    'tls-twins.yaml': 'also: []\nnever: []\n',
  };
  for (const [name, contents] of Object.entries(files)) writeFileSync(path.join(content, name), contents);
  return content;
}

/** Everything in the registry's folder, by file, without the lock that a killed update leaves. */
export function onDisk(content: string): Record<string, string> {
  const folder = path.join(content, 'registry');
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .filter((name) => !name.startsWith('.update-lock'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** What a run of the command told and how it ended. */
export interface Run {
  printed: string;
  error: Error | undefined;
}

/** Runs an update in this process, from standard input unless `around` gives another place. */
export async function run(
  content: string,
  input: string | Uint8Array | readonly Written[],
  options: Partial<UpdateOptions> = {},
  around: Partial<UpdateSurroundings> = {},
): Promise<Run> {
  const bytes = Buffer.from(typeof input === 'string' || input instanceof Uint8Array ? input : csv(input));
  const result: Run = { printed: '', error: undefined };
  const surroundings: UpdateSurroundings = {
    content,
    stdin: Readable.from([bytes]),
    print: (text) => void (result.printed += `${text}\n`),
    address: 'https://localhost/never-asked',
    limits: LIMITS,
    ...around,
  };
  await update({ from: '-', dryRun: false, force: false, ...options }, surroundings).catch(
    (error: Error) => (result.error = error),
  );
  return result;
}
