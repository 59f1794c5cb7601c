import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { AstroPrerenderer, HookParameters } from 'astro';
import { prerendering, type Around } from '../../src/build/prerendering.ts';

test("all are put around Astro's own prerenderer, the first innermost", async () => {
  const astros: AstroPrerenderer = {
    name: 'astro',
    getStaticPaths: async () => [],
    render: async () => Response.error(),
  };
  const named =
    (name: string): Around =>
    (inner) => ({ ...inner, name: `${name} around ${inner.name}` });
  let result = astros;
  await prerendering(named('one'), named('two')).hooks['astro:build:start']?.({
    setPrerenderer: (given) => (result = typeof given === 'function' ? given(astros) : given),
  } as Partial<HookParameters<'astro:build:start'>> as HookParameters<'astro:build:start'>);
  assert.equal(result.name, 'two around one around astro');
});
