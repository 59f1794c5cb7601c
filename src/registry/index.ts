import path from 'node:path';
import { readCsv } from './csv/readCsv.ts';
import { registryFiles } from './files.ts';
import { mergePorts, type MergeFacts } from './merge/mergePorts.ts';
import { TwinsFile } from './merge/twins.ts';
import { throwOnErrors, type Problem } from './problems.ts';
import { readGuides } from './records/guides.ts';
import { readChanges } from './records/changes.ts';
import { readOne } from './records/readOne.ts';
import { readServices } from './records/services.ts';
import { readSnapshot } from './records/snapshot.ts';
import { readSoftware } from './records/software.ts';
import { readStories } from './records/stories.ts';
import type { FileRule } from './rules/fileRules.ts';
import { checkRules } from './rules/index.ts';
import type { CheckedFacts, Filed } from './rules/rule.ts';
import type { RegistryChange } from './schema/change.ts';
import { SearchWordsFile, type SearchWords } from './schema/searchWords.ts';
import { DocumentsFile, type Documents } from './schema/document.ts';
import { Facet, FacetsFile, type Facets } from './schema/facet.ts';
import type { Guide } from './schema/guide.ts';
import type { Port } from './schema/port.ts';
import type { Service } from './schema/service.ts';
import type { Snapshot } from './schema/snapshot.ts';
import type { Software } from './schema/software.ts';

/** Everything the site knows, checked and joined. */
export interface Registry {
  /** Exactly 65,536 ports, indexed by number. */
  ports: readonly Port[];
  software: readonly Software[];
  services: readonly Service[];
  /** In the order in which they are listed. */
  guides: readonly Guide[];
  searchWords: SearchWords;
  facets: Facets;
  /** The ports that scanners try first. */
  scanned: Facet;
  documents: Documents;
  snapshot: Snapshot;
  /** What updates of the registry have changed, the latest last. */
  changes: readonly RegistryChange[];
}

/** What `content/` holds, before it is joined, and everything that is wrong with it. */
export interface Content {
  facts: (MergeFacts & Pick<Registry, 'guides' | 'searchWords' | 'scanned'>) | undefined;
  /** The records that could be read, whatever is wrong with the others. */
  records: CheckedFacts;
  problems: Problem[];
}

const SEARCH_WORDS = 'search.yaml';

/** Where a record stands is for the check to say; it is no fact. */
function withoutFiles<T>(records: readonly Filed<T>[]): T[] {
  return records.map(({ file, ...record }) => record as T);
}

/**
 * Reads all facts. Never throws on bad ones: it lists them.
 *
 * @param folder that holds them; relative to the working directory, or elsewhere
 */
export function readContent(folder = 'content'): Content {
  const at = (name: string) => path.posix.join(folder, name);
  const files = registryFiles(folder);
  const { problems: inCsv, bytes, ...registry } = readCsv(files.csv);
  const snapshot = readSnapshot(bytes && { bytes, rows: registry.rows }, files.snapshot);
  const changes = readChanges(files.changes);
  const software = readSoftware(at('software'));
  const services = readServices(at('services'));
  const stories = readStories(at('ports'));
  const guides = readGuides(at('guides'));
  const searchWords = readOne(at(SEARCH_WORDS), SearchWordsFile);
  const facets = readOne(at('facets.yaml'), FacetsFile);
  const scanned = readOne(at('scanned.yaml'), Facet);
  const documents = readOne(at('sources.yaml'), DocumentsFile);
  const twins = readOne(at('tls-twins.yaml'), TwinsFile);

  const records: CheckedFacts = {
    assignments: registry.assignments,
    software: software.records,
    services: services.records,
    guides: guides.guides,
    searchWords: searchWords.value && { ...searchWords.value, file: at(SEARCH_WORDS) },
    prose: [...stories.prose, ...guides.prose],
  };
  const problems = [
    ...inCsv.map((problem): Problem => ({ rule: 'registry-csv' satisfies FileRule, ...problem })),
    ...[snapshot, changes, software, services, stories, guides, searchWords, facets, scanned, documents, twins].flatMap(
      (part) => part.problems,
    ),
    ...checkRules(records),
  ];
  const facts =
    searchWords.value &&
    facets.value &&
    scanned.value &&
    documents.value &&
    twins.value &&
    snapshot.value &&
    changes.value
      ? {
          assignments: registry.assignments,
          software: withoutFiles(software.records),
          services: withoutFiles(services.records),
          stories: stories.stories,
          guides: guides.guides,
          searchWords: searchWords.value,
          facets: facets.value,
          scanned: scanned.value,
          documents: documents.value,
          twins: twins.value,
          snapshot: snapshot.value,
          changes: changes.value,
        }
      : undefined;
  return { facts, records, problems };
}

/** Kept on the global object: pages are bundled, integrations are not, and both are to read the facts only once. */
const shared = globalThis as typeof globalThis & { everyPort?: Registry };

/**
 * The whole registry, read once per process.
 *
 * @throws ProblemsError when anything in `content/` is wrong, with every problem in its message
 */
export function loadRegistry(): Registry {
  shared.everyPort ??= load();
  return shared.everyPort;
}

/**
 * Reads the facts again, and takes what could be read, whatever is wrong with the rest: for a server that shows drafts.
 * Where a part is missing that all pages need, `loadRegistry` reports it.
 */
export function reloadRegistry(): Content {
  const content = readContent();
  if (content.facts) shared.everyPort = joined(content.facts);
  else delete shared.everyPort;
  return content;
}

function load(): Registry {
  const { facts, problems } = readContent();
  throwOnErrors(problems);
  if (!facts) throw new Error('content/ was read without problems, yet a part of it is missing');
  return joined(facts);
}

/** Joins the facts to what the site knows of each port. */
export function joined(facts: NonNullable<Content['facts']>): Registry {
  const { software, services, guides, searchWords, facets, scanned, documents, snapshot, changes } = facts;
  const ports = mergePorts(facts);
  return { ports, software, services, guides, searchWords, facets, scanned, documents, snapshot, changes };
}
