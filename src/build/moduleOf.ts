/**
 * Data as a script that a page imports. A page that may connect to nothing (`connect-src 'none'`) has no other way to
 * data of the site. JSON is JavaScript (ECMA-262, since 2019), and nothing in it can be code.
 */
export function moduleOf(data: unknown): Response {
  return new Response(`export default ${JSON.stringify(data)};\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
