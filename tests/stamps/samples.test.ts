import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { withSamples } from '../../src/stamps/samples.ts';
import { variablesOf, type Shape } from '../../src/stamps/shapes.ts';
import type { Sample } from '../../src/stamps/stamp.ts';
import { port } from '../support/port.ts';

type RenderOptions = Parameters<AstroPrerenderer['render']>[1];

const [first, second, third] = [2000, 2010, 2020].map((number) => port({ number }));
const shape = { samples: [first, second, third], stamped: [port({ number: 2030 })] } as Shape;
const paths = ['/about/', '/ports/22/', '/ports/2020/', '/ports/2000/', '/services/2010/', '/ports/2010/'];

function renderer(onShape: (shape: Shape, samples: readonly Sample[]) => void): AstroPrerenderer {
  return withSamples(
    () => [shape],
    onShape,
  )({
    name: 'astro',
    getStaticPaths: async () => paths.map((pathname) => ({ pathname })) as PathWithRoute[],
    render: async ({ url }) => new Response(`page ${url}`),
  });
}

test('samples are rendered first, and nothing else changes its place', async () => {
  const sorted = await renderer(() => {}).getStaticPaths();
  assert.deepEqual(
    sorted.map(({ pathname }) => pathname),
    ['/ports/2020/', '/ports/2000/', '/ports/2010/', '/about/', '/ports/22/', '/services/2010/'],
  );
});

test('a shape is told once, when its last sample is rendered, under any base', async () => {
  const told: [Shape, readonly Sample[]][] = [];
  const { getStaticPaths, render } = renderer((...shape) => told.push(shape));
  await getStaticPaths();
  const page = async (pathname: string) => {
    const url = `https://everyport.example/base${pathname}`;
    const rendered = await render(new Request(url), {} as RenderOptions);
    assert.equal(await (rendered as Response).text(), `page ${url}`, 'who renders the page still has its text');
  };
  for (const pathname of ['/ports/2020/', '/ports/2000/', '/ports/22/', '/services/2010/']) await page(pathname);
  assert.equal(told.length, 0);
  await page('/ports/2010/');
  const samples = shape.samples.map((port) => ({
    html: `page https://everyport.example/base/ports/${port.number}/`,
    variables: variablesOf(port),
  }));
  assert.deepEqual(told, [[shape, samples]]);
});
