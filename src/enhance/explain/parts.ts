/** An element of `/explain/` that the script fills or listens to, by the name in its `data-explain-…`. */
export function part<Kind extends HTMLElement = HTMLElement>(name: string): Kind {
  return document.querySelector(`[data-explain-${name}]`) as unknown as Kind;
}
