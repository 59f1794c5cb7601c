import { PUBLISHED_VERSION, type PublishedPort } from '../registry/schema/published.ts';
import type { Port } from '../registry/schema/port.ts';
import { answer, pageTitle } from './answer.ts';

/**
 * The record of a port as it is published.
 *
 * @param home the address of the site's start page, with a slash at its end
 */
export function publishedPort(port: Port, home: string): PublishedPort {
  const { archetype, notable, ...facts } = port;
  return {
    $schema: `${home}schema/port.json`,
    version: PUBLISHED_VERSION,
    url: `${home}ports/${port.number}/`,
    title: pageTitle(port),
    answer: answer(port),
    port: facts,
  };
}
