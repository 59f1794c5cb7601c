import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { formatProblems } from '../src/registry/problems.ts';
import { parseYaml } from '../src/registry/records/parseYaml.ts';
import { checkRules } from '../src/registry/rules/index.ts';
import { SoftwareFile } from '../src/registry/schema/software.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const folders = globSync('{*,.*}/', { cwd: root });
const NPM_COMMANDS = ['ci', 'install'];
const madeByCommands = read('.gitignore').split('\n').filter(Boolean);

for (const document of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', '.hosting/README.md']) {
  test(`the npm scripts that ${document} names exist`, () => {
    const commands = codeIn(read(document)).flatMap((code) => [...code.matchAll(/\bnpm (?:run )?([\w:]+)/g)]);
    const named = commands.map(([, script = '']) => script);
    assert.ok(named.length > 0, `${document} names no npm script`);
    assert.deepEqual(
      named.filter((script) => !(script in scripts) && !NPM_COMMANDS.includes(script)),
      [],
    );
  });

  test(`the paths that ${document} names exist`, () => {
    const paths = pathsIn(read(document));
    assert.ok(paths.length > 0, `${document} names no path`);
    assert.deepEqual(
      paths.filter((path) => !exists(path)),
      [],
    );
  });
}

test('the whole record that CONTRIBUTING.md shows is one that the check takes', () => {
  const [, text = ''] = /```yaml\n(.*?)```/s.exec(read('CONTRIBUTING.md')) ?? [];
  const file = 'content/software/redis.yaml';
  const { value, problems } = parseYaml(text, file, SoftwareFile);
  assert.equal(formatProblems(problems), '');
  assert.ok(value);
  const software = [{ ...value, id: 'redis', file }];
  assert.equal(formatProblems(checkRules({ assignments: [], software, services: [], guides: [], prose: [] })), '');
});

test('a path is told from an address, a package and other words', () => {
  const text = `
Edit [it](content/software/lustre.yaml#L3) or \`content/ports/<number>.mdx\`, and not \`contnt/\` or \`contnt/x.yaml\`;
see \`/ports/1/\`, \`@astrojs/mdx\`, [IANA](https://www.iana.org/x/y), \`TCP/IP\`, \`text/html\` and \`npm ci\`.
\`\`\`
src/registry/   facts to ports
content/ → dist/
\`\`\``;
  assert.deepEqual(pathsIn(text), [
    'content/software/lustre.yaml',
    'content/ports/*.mdx',
    'contnt/',
    'contnt/x.yaml',
    'src/registry/',
    'content/',
  ]);
});

function read(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

/** The fenced blocks and the spans of code, with their backticks. */
function codeIn(markdown: string): string[] {
  return [...markdown.matchAll(/```[^`]*```|`[^`\n]+`/g)].map(([code]) => code);
}

/** The links, and the paths in code; a placeholder such as `<id>` stands for any name. */
function pathsIn(markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
  const words = codeIn(markdown).flatMap((code) => code.split(/[\s`,;()]+/));
  return [...links, ...words.filter(isPath)]
    .map((path) => path.replace(/<[^>]*>/g, '*'))
    .filter((path) => !madeByCommands.some((made) => path.startsWith(made)));
}

/** Whether a word starts with a folder of the project, or names a folder or a file in some folder: `a/`, `a/b.ts`. */
function isPath(word: string): boolean {
  return folders.includes(word.split('/')[0] ?? '') || /^[\w.-]+\/([\w.<>-]+\/)*([\w<>-]+\.\w+)?$/.test(word);
}

function exists(path: string): boolean {
  return globSync(path, { cwd: root }).length > 0;
}
