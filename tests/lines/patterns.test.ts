import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, test, vi } from 'vitest';

const FOLDER = new URL('../../src/lines/', import.meta.url);

/** All patterns of the folder: those written as such, and those that are put together when it is loaded. */
const patterns = [...(await built()), ...written()];

describe('no pattern needs more time than in proportion to the line', () => {
  test('patterns are found, and a bad one is known', () => {
    assert.ok(patterns.length > 200, `${patterns.length}`);
    assert.equal(superLinear(/x\d+\d+y/).length > 0, true);
    assert.equal(exponential(/(?:a{1,20},?){1,20}b/).length > 0, true);
  });

  test('without bounds nothing is repeated in two ways', () => {
    assert.deepEqual(patterns.flatMap(superLinear), []);
  });

  test('with bounds, nothing would be exponential even if they were taken away', () => {
    assert.deepEqual(patterns.flatMap(exponential), []);
  });
});

function superLinear({ source, flags }: Pick<RegExp, 'source' | 'flags'>): string[] {
  return analyse({ source, flags }, { maxReports: 1 }).reports.map(({ type }) => `${type}: ${source}`);
}

function exponential({ source, flags }: Pick<RegExp, 'source' | 'flags'>): string[] {
  const unbounded = source.replace(/\{(\d+),(\d+)\}/g, (bounds, least: string, most: string) =>
    Number(most) < 4 ? bounds : least === '0' ? '*' : '+',
  );
  const { reports } = analyse({ source: unbounded, flags }, { maxReports: 5 });
  return reports.filter(({ exponential: is }) => is).map(({ type }) => `${type}: ${source}`);
}

function written(): Pick<RegExp, 'source' | 'flags'>[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const found: Pick<RegExp, 'source' | 'flags'>[] = [];
    const visit = (node: ts.Node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(new URL(file, FOLDER), 'utf8'), ts.ScriptTarget.Latest));
    return found;
  });
}

async function built(): Promise<RegExp[]> {
  const found: RegExp[] = [];
  const Original = RegExp;
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(Original, {
      construct(target, [source, flags]: [string, string]) {
        const pattern = new target(source, flags);
        found.push(pattern);
        return pattern;
      },
    }),
  );
  await import('../../src/lines/index.ts');
  vi.unstubAllGlobals();
  return found;
}
