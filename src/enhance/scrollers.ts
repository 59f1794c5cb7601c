/** Lets the keyboard reach every block of code that is wider than its place. Not all browsers do so by themselves. */
export function reachScrollers(root: ParentNode): void {
  const wide = [...root.querySelectorAll<HTMLElement>('pre')].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  for (const block of wide) block.tabIndex = 0;
}
