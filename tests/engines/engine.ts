/** A browser that is driven by WebDriver, classic or BiDi: as much of it as the tests need. */
export interface Engine {
  goto(url: string): Promise<void>;
  /** The value of an expression on the page; a promise is waited for. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Types into what has the focus. `Key.Enter` and the like are keys. */
  type(text: string): Promise<void>;
  /** Clicks in the middle of the first element, as a pointer does. */
  click(selector: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The page as PDF, on A4; undefined where the driver cannot print. */
  print(): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

/** Keys as WebDriver writes them (W3C WebDriver, "Keyboard actions"). */
export const Key = { Enter: '\uE007', Escape: '\uE00C' } as const;

/** A browser that could be there. */
export interface Candidate {
  name: string;
  /** Why it cannot run here; undefined where it can. */
  missing: () => string | undefined;
  launch: () => Promise<Engine>;
}

/** Where the middle of an element is, once it is in view. */
export function placeOf(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  })()`;
}
