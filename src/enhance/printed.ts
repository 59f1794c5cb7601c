/** Puts the address of the page on its first sheet. */
export function printAddress(): void {
  const main = document.querySelector('main');
  if (main) main.dataset['address'] = location.origin + location.pathname;
}
