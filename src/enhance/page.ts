/*
 * Everything that scripts add to a page, in one file for all pages. None of it is needed to read, and what most readers
 * never use is loaded when it is first touched.
 */
import '../search/browser/box/boot.ts';
import { askAtEnd } from '../feedback/widget/askAtEnd.ts';
import { markPlace, offerContents } from './contents.ts';
import { enhanceCode } from './copy.ts';
import { enhanceLists } from './lists.ts';
import { printAddress } from './printed.ts';
import { reachScrollers } from './scrollers.ts';
import { enhanceSearchFields } from './searchField.ts';
import { enhanceLinks } from './share.ts';
import { keepTablesTables } from './tables.ts';
import { enhanceTabs } from './tabs.ts';
import { loadStyles } from './loadStyles.ts';
import laterStyles from '../styles/later.css?url';
import { offerThemes } from './themes.ts';

offerThemes();
void loadStyles(laterStyles);
enhanceSearchFields();
printAddress();
enhanceContent();

/** What stands between header and footer: when the page is read, and when another takes its place. */
export function enhanceContent(): void {
  enhanceTabs(document);
  enhanceLists(document);
  keepTablesTables(document);
  enhanceCode(document);
  for (const article of document.querySelectorAll('article')) {
    enhanceLinks(article);
    offerContents(article);
    markPlace(article);
    askAtEnd(article, import.meta.env.BASE_URL);
  }
  reachScrollers(document);
}
