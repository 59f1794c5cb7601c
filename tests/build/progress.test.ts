import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { counting } from '../../src/build/progress.ts';

type RenderOptions = Parameters<AstroPrerenderer['render']>[1];

test('the total comes with the paths, and each rendering adds to what is done', async () => {
  const answer = new Response('page');
  const seen: object[] = [];
  const prerenderer = counting((state) => seen.push({ ...state }))({
    name: 'astro',
    getStaticPaths: async () => [{}, {}] as PathWithRoute[],
    render: async () => answer,
  });

  assert.equal((await prerenderer.getStaticPaths()).length, 2);
  const request = new Request('http://localhost/');
  assert.equal(await prerenderer.render(request, { routeData: { type: 'page' } } as RenderOptions), answer);
  await prerenderer.render(request, { routeData: { type: 'endpoint' } } as RenderOptions);

  assert.deepEqual(seen, [
    { total: 2, done: 0, pages: 0 },
    { total: 2, done: 1, pages: 1 },
    { total: 2, done: 2, pages: 1 },
  ]);
});

test('what is not wanted is neither rendered nor counted', async () => {
  const paths = [{ pathname: '/ports/22/' }, { pathname: '/about/' }] as PathWithRoute[];
  const totals: number[] = [];
  const prerenderer = counting(
    ({ total }) => totals.push(total),
    (pathname) => pathname.startsWith('/ports/'),
  )({ name: 'astro', getStaticPaths: async () => paths, render: async () => new Response('page') });
  assert.deepEqual(await prerenderer.getStaticPaths(), [paths[0]]);
  assert.deepEqual(totals, [1]);
});
