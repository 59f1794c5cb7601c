import assert from 'node:assert/strict';
import { test } from 'vitest';
import { frontmatterOf, scriptsOf, valueImports } from './imports.ts';

test('types load nothing, everything else that a module names is loaded', () => {
  const code = `
    import type { A } from './a.ts';
    import { type B } from './b.ts';
    import { type C, c } from './c.ts';
    import d from 'd';
    import * as e from 'e';
    import './f.css';
    export { g } from './g.ts';
    export type { H } from './h.ts';
    export * from './i.ts';
    const j = () => import('./j.ts');
    new Worker(new URL('./k.ts', import.meta.url), { type: 'module' });
    new URL('./l', location.href);
    // import './m.ts'
    const n = "import './n.ts'";`;
  assert.deepEqual(valueImports(code), ['./c.ts', 'd', 'e', './f.css', './g.ts', './i.ts', './j.ts', './k.ts']);
});

test('of an Astro component, what is built and what a browser runs are told apart', () => {
  const component = `---\nimport A from './A.astro';\n---\n<A />\n<script>\n  import './b.ts';\n</script>
<script is:inline src="/c.js"></script>\n<script type="application/json" set:html={d}></script>`;
  assert.deepEqual(valueImports(frontmatterOf(component)), ['./A.astro']);
  assert.deepEqual(scriptsOf(component).flatMap(valueImports), ['./b.ts']);
});
