import type { APIContext } from 'astro';
import { isLeftOut } from '../build/leftOut.ts';
import { loadRegistry } from '../registry/index.ts';

/** What a language model should know of the site (llmstxt.org). */
export function GET({ site }: APIContext): Response {
  const home = new URL(import.meta.env.BASE_URL, site).href;
  const { guides, software } = loadRegistry();
  const twins = isLeftOut('twins')
    ? ''
    : `Ports with something to say are also at ${home}ports/<number>.md and ${home}ports/<number>.json. `;
  const body = `# Every Port

> One page for each of the 65,536 port numbers: what IANA's registry says, what software really listens there, and the source of every claim.

A port's page is at ${home}ports/<number>/. ${twins}What is not known is said: "No program is known to use it" does not mean that a port is unused or safe.

## Data

- [All ports](${home}data/ports.json): number, status, names, products, as JSON; [as CSV](${home}data/ports.csv)
- [Schema](${home}schema/port.json): of the record of one port
- [How to use the data](${home}data/): addresses, examples, licences

## Guides

${guides.map(({ id, title, summary }) => `- [${title}](${home}guides/${id}/): ${summary}`).join('\n')}

## Optional

- [Software](${home}software/): ${software.length} products and the ports on which they listen
- [Services](${home}services/): every registered service name
- [How the verdict is made](${home}verdict/): the rules behind the five answers on each page
`;
  return new Response(body, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
