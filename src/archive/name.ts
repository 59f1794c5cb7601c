/** Where the archive lies, from the root of the site. Its name stays, so that a link to it lasts. */
export const ARCHIVE = 'data/everyport.tar.zst';
