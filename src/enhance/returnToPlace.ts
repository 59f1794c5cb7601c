/** Where a reader was on the page of an address: how far down, and at which link. */
interface Place {
  top: number;
  href: string | null;
}

/** How long what comes late may still move the place, in milliseconds. */
const SETTLED = 3000;

/**
 * Brings a reader who comes back to where they were, on a page whose content a script makes: the browser has restored the
 * place before there was anything. The link that was followed has the focus again.
 *
 * @param list where the content comes
 */
export function returnToPlace(list: HTMLElement): void {
  const key = `place ${location.pathname}${location.search}`;
  addEventListener('pagehide', () => {
    const href = document.activeElement?.getAttribute('href') ?? null;
    write(key, { top: scrollY, href });
  });
  const place = cameBack() ? read(key) : undefined;
  if (!place) return;
  history.scrollRestoration = 'manual';
  const observer = new MutationObserver(restore);
  observer.observe(list, { childList: true, subtree: true });
  // A reader who moves on their own is not pulled back.
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(event, end, { once: true });
  setTimeout(end, SETTLED);
  restore();

  function restore(): void {
    scrollTo(0, place?.top ?? 0);
    if (place?.href && document.activeElement === document.body)
      list.querySelector<HTMLElement>(`a[href="${CSS.escape(place.href)}"]`)?.focus({ preventScroll: true });
  }

  function end(): void {
    observer.disconnect();
  }
}

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward' || entry?.type === 'reload';
}

function read(key: string): Place | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Place | undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, place: Place): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Storage is turned off.
  }
}
