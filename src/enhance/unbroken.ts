import { codeParts } from '../markup/codeParts.ts';
import { element } from './element.ts';

/**
 * Code in which a browser cuts no word: not `-Action` into `-` and `Action`.
 *
 * @param options as `codeParts` takes them
 */
export function unbroken(code: string, options?: Parameters<typeof codeParts>[1]): (string | HTMLElement)[] {
  return codeParts(code, options).flatMap(({ text, isBreakable, isInWord }) => [
    isBreakable ? element('span', {}, text) : text,
    ...(isInWord ? [element('wbr')] : []),
  ]);
}
