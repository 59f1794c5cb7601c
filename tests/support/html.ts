/** An opening tag as the site writes it: a name, attributes in double quotes or without a value. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/y;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** What a reader sees of some HTML, and the elements that make it. */
export interface ReadHtml {
  text: string;
  /** The opening tags in order, with their attributes: `a href="/ports/22/"`. */
  elements: string[];
}

/**
 * Reads HTML strictly: whatever is neither text nor a well-formed tag is an error, and so is an entity that is not
 * one of the few in use.
 *
 * @throws when the HTML is not as strict as that
 */
export function readHtml(html: string): ReadHtml {
  const read: ReadHtml = { text: '', elements: [] };
  let at = 0;
  while (at < html.length) {
    if (html[at] === '<') {
      TAG.lastIndex = at;
      const [tag = '', closing, name = '', attributes = ''] = TAG.exec(html) ?? [];
      if (!tag) throw new Error(`no tag at "${html.slice(at, at + 60)}"`);
      if (!closing) read.elements.push(name + decode(attributes));
      at += tag.length;
    } else {
      const end = html.indexOf('<', at);
      const text = html.slice(at, end === -1 ? undefined : end);
      read.text += decode(text);
      at += text.length;
    }
  }
  return read;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+);|(\w+);)?/g, (entity, code?: string, name?: string) => {
    const character = code ? String.fromCodePoint(Number(code)) : NAMED[name ?? ''];
    if (character === undefined) throw new Error(`no entity: "${entity}" in "${text}"`);
    return character;
  });
}
