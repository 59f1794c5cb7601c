import { mdxToJs, type MdxCompileOptions } from 'satteri';
import { render, runtime, type Rendered } from './jsx.ts';
import { staticMdx } from './staticMdx.ts';

/**
 * Compiles an article to HTML.
 *
 * The text is compiled as MDX, whole, and run with a JSX runtime that knows plain elements only. A component, an
 * expression or an import is refused before anything runs: registry text that slipped through the escape cannot
 * become code.
 *
 * @param mdx what `article(port)` returns
 * @throws when the text is not static MDX
 */
export function articleHtml(mdx: string): string {
  const { code } = mdxToJs(mdx, OPTIONS);
  const evaluate = new Function(code) as (scope: typeof runtime) => { default: (props: object) => Rendered };
  const html = render(evaluate(runtime).default({ components: { Fragment: runtime.Fragment } }));
  return PUT_RIGHT.reduce((text, [found, wanted]) => text.replaceAll(found, wanted), html);
}

/** What the compiler cannot be told: the place that readers link to, and classes that no style uses, in 65,536 pages. */
const PUT_RIGHT = [
  ['footnote-label', 'sources'],
  [' class="sr-only"', ''],
  [' class="data-footnote-backref"', ''],
  [/(?<=<code) class="language-\w+"/g, ''],
  // A source leads back to its first mark: a browser's back button leads to the one that was followed.
  [/ <a href="#fnref-[^"]+-\d+"[^>]*>↑<sup>\d+<\/sup><\/a>/g, ''],
] as const;

const OPTIONS = {
  outputFormat: 'function-body',
  optimizeStatic: { component: 'Fragment', prop: 'set:html' },
  elementAttributeNameCase: 'html',
  mdastPlugins: [staticMdx],
  features: {
    headingAttributes: true,
    frontmatter: false,
    gfm: { footnotes: { label: 'Sources', clobberPrefix: '', backContent: '↑' } },
  },
} as const satisfies MdxCompileOptions;
