import type { Item } from './items.ts';

/** What a list adds to an element and its link. */
type Decorate = (element: HTMLElement, link: HTMLAnchorElement, index: number) => void;

/** What is shown in a list: an element per item, in which a link holds what is known of it. */
export function renderItems(list: HTMLElement, items: readonly Item[], decorate: Decorate = () => undefined): void {
  items.forEach((item, index) => {
    const element = list.children[index] ?? list.appendChild(emptyElement());
    const link = element.firstElementChild as HTMLAnchorElement;
    // An element stays while its list grows, so that a click that has begun on it is not lost.
    link.href = item.href;
    link.replaceChildren(...content(item));
    decorate(element as HTMLElement, link, index);
  });
  while (list.children.length > items.length) list.lastElementChild?.remove();
}

function emptyElement(): HTMLLIElement {
  const element = document.createElement('li');
  element.append(document.createElement('a'));
  return element;
}

function content({ number, name, detail, excerpt, transports, status }: Item): Node[] {
  const marks = [...transports.map((transport) => transport.toUpperCase()), ...(status ? [status] : [])];
  const text = span('found-text', [
    span('found-name', breakable(name)),
    ...(detail ? [span('found-detail', [detail])] : []),
    ...(excerpt.length > 0 ? [span('found-detail', excerpt)] : []),
  ]);
  return [
    ...(number ? [span('found-number', [number])] : []),
    text,
    ...(marks.length > 0
      ? [
          span(
            'found-marks',
            marks.map((mark) => span('found-mark', [mark])),
          ),
        ]
      : []),
  ];
}

/** A name without spaces breaks after its underscores, `postgres_exporter`. */
function breakable(name: string): (Node | string)[] {
  return name.split(/(?<=_)/).flatMap((part, index) => (index > 0 ? [document.createElement('wbr'), part] : [part]));
}

/** Parts are separated by a space, which a screen reader needs to tell them apart. */
function span(className: string, parts: (Node | string)[]): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.append(...parts, ' ');
  return element;
}
