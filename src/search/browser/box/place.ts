/** What is kept of a page in its entry of the history. */
interface LeftAt {
  /** Pixels from the top. */
  scrolled: number;
  /** The address of the link that was followed. */
  followed: string | undefined;
}

/**
 * Restores the scroll position and the focus when a reader comes back to the list. The browser would do it before the
 * script has made the list.
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
  // A reader who has begun to scroll or type is not moved.
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
