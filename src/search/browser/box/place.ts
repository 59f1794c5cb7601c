/** What is kept of a page in its entry of the history. */
interface LeftAt {
  /** Pixels from the top. */
  scrolled: number;
  /** The address of the link that was followed. */
  followed: string | undefined;
}

/**
 * Lets a reader who comes back find the list as it was left, scrolled and with the focus on the link that was followed. A
 * browser restores the place before a list that is made by a script is there.
 */
export function placeKeeper(list: HTMLElement): { restore(): void } {
  let wanted = placeIn(history.state);
  let followed: string | undefined;
  history.scrollRestoration = 'manual';
  list.addEventListener('click', ({ target }) => {
    followed = (target as Element).closest('a')?.getAttribute('href') ?? undefined;
  });
  addEventListener('pagehide', () => {
    history.replaceState({ ...(history.state as object | null), place: { scrolled: scrollY, followed } }, '');
  });
  // Whoever scrolls or types has a place of his own.
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(event, () => (wanted = undefined), { once: true, passive: true });
  }
  return {
    restore() {
      if (!wanted) return;
      const link = [...list.querySelectorAll('a')].find((one) => one.getAttribute('href') === wanted?.followed);
      link?.focus({ preventScroll: true });
      scrollTo({ top: wanted.scrolled, behavior: 'instant' });
    },
  };
}

function placeIn(state: unknown): LeftAt | undefined {
  const { scrolled, followed } = ((state as { place?: unknown } | null)?.place ?? {}) as Partial<LeftAt>;
  return typeof scrolled === 'number'
    ? { scrolled, followed: typeof followed === 'string' ? followed : undefined }
    : undefined;
}
