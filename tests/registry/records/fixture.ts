const SOURCES = `sources:
  manual:
    title: Manual
    url: https://example.org/manual
    accessed: 2026-01-02
    kind: vendor
`;

/** The record of a product that nothing is wrong with; its lines are the ones that the tests expect. */
export const WIDGET = `name: Widget
kind: database
homepage: https://example.org/
summary: A server that keeps widgets.
ports:
  - port: 4321
    transport: tcp
    role: client connections
    default: true
    status: current
    source: manual
${SOURCES}`;

/** The record of a service that nothing is wrong with. */
export const SERVICE = `title: Widget
service: widget
ports: [4321]
summary: Fetches widgets from a server.
source: manual
${SOURCES}`;

/** A story that nothing is wrong with. */
export const STORY = `---
${SOURCES}---
### Widgets

They listen here.[^manual]
`;
