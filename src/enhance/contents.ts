/** On narrow screens the contents are far away once the reader has begun: the menu, always in reach, has them too. */
export function offerContents(article: HTMLElement): void {
  const list = article.querySelector('.contents ul');
  const menu = document.querySelector<HTMLElement>('.site-header nav');
  if (!list || !menu) return;
  const part = document.createElement('div');
  const heading = Object.assign(document.createElement('p'), { id: 'menu-contents', textContent: 'On this page' });
  const copy = list.cloneNode(true) as HTMLElement;
  copy.setAttribute('aria-labelledby', heading.id);
  copy.addEventListener('click', () => menu.hidePopover());
  part.append(heading, copy);
  menu.append(part);
}

/** Marks in the contents which part is being read. */
export function markPlace(article: HTMLElement): void {
  const links = [...article.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const headings = links.flatMap(({ hash }) => document.getElementById(hash.slice(1)) ?? []);
  if (headings.length === 0) return;
  const observer = new IntersectionObserver(mark, { rootMargin: '-80px 0px -60%' });
  for (const heading of headings) observer.observe(heading);

  function mark(): void {
    const last = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.4);
    for (const link of links) {
      if (link.hash === `#${last?.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}
