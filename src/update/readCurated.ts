import path from 'node:path';
import { TwinsFile } from '../registry/merge/twins.ts';
import type { Problem } from '../registry/problems.ts';
import { readOne } from '../registry/records/readOne.ts';
import { readServices } from '../registry/records/services.ts';
import { readSoftware } from '../registry/records/software.ts';
import { readStories } from '../registry/records/stories.ts';
import type { CuratedFacts } from '../registry/versions/curatedFacts.ts';

/** Reads what people have written. A record with a problem is left out: it must not stand in the way of an update. */
export function readCurated(content: string): { facts: CuratedFacts; problems: Problem[] } {
  const at = (name: string) => path.posix.join(content, name);
  const software = readSoftware(at('software'));
  const services = readServices(at('services'));
  const stories = readStories(at('ports'));
  const twins = readOne(at('tls-twins.yaml'), TwinsFile);
  return {
    facts: {
      software: software.records,
      services: services.records,
      stories: stories.stories,
      twins: twins.value ?? { also: [], never: [] },
    },
    problems: [software, services, stories, twins].flatMap(({ problems }) => problems),
  };
}
