import { PUBLISHED_VERSION, type PublishedPort, type PublishedSoftware } from '../registry/schema/published.ts';
import type { Port } from '../registry/schema/port.ts';
import type { Software } from '../registry/schema/software.ts';
import { answer, pageTitle } from './answer.ts';
import { softwareAnswer, softwareTitle } from './software.ts';

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

/** The record of a product as it is published. */
export function publishedSoftware(software: Software, home: string): PublishedSoftware {
  return {
    $schema: `${home}schema/product.json`,
    version: PUBLISHED_VERSION,
    url: `${home}software/${software.id}/`,
    title: softwareTitle(software),
    answer: softwareAnswer(software),
    software,
  };
}
