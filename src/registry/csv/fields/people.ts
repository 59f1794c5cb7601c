import type { Column } from '../header.ts';
import { refetchOrTeach, type Report } from '../report.ts';

/** Reads `[Vera_Heinau][Heiko_Schlichting]`: keys of IANA's list of people, with nothing between them. */
export function readPeople(text: string, field: Column, report: Report): string[] {
  if (text === '') return [];
  if (/^(\[[^[\]\s][^[\]]*\]\s*)+$/.test(text)) return Array.from(text.matchAll(/[^[\]]+(?=\])/g), ([key]) => key);
  report({
    field,
    message: `"${text}" is not a list of [tokens] such as [Jon_Postel]`,
    remedy: refetchOrTeach('fields/people.ts'),
  });
  return [];
}
