import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  needs?: string;
  if?: string;
  steps: Step[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
const texts = globSync('.github/{workflows,actions}/**/*.yml', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(root + file, 'utf8'),
}));
const workflows = texts
  .filter(({ file }) => file.includes('workflows'))
  .map(({ file, text }) => ({ file: basename(file), ...(parse(text) as Workflow) }));

/** What a job may change. Everything else only reads. */
const WRITING = {
  'registry.yml propose': ['actions', 'contents', 'pull-requests'],
  'sources.yml report': ['issues'],
  'pages.yml deploy': ['pages', 'id-token'],
  'release.yml release': ['contents'],
};

/** What a change of facts alone cannot break, or the check of facts sees sooner. */
const LONG = /\bnpm run (build|test:(attack|browser|engines|types))\b/;

/** It lists the packages, and installs none. */
const WITHOUT_PACKAGES = 'release.yml';

test('every action is one of this repository, or of GitHub and pinned by its commit, with its version beside it', () => {
  const used = texts.flatMap(({ text }) => [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action as string));
  assert.ok(used.length > 5);
  for (const action of used) {
    const [, own] = /^\.\/(\S+)$/.exec(action) ?? [];
    if (own) assert.ok(existsSync(`${root}${own}/action.yml`), action);
    else assert.match(action, /^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
  const pins = new Map(used.map((action) => [action.split('@')[0], action]));
  assert.deepEqual(
    used.filter((action) => pins.get(action.split('@')[0]) !== action),
    [],
    'one action is pinned twice',
  );
});

for (const { file, on, permissions, concurrency, jobs } of workflows) {
  test(`${file} may do nothing but what its jobs need`, () => {
    assert.ok(permissions, 'no permissions at the top: the default of the repository would be taken');
    for (const [what, access] of Object.entries(permissions)) assert.equal(`${what}: ${access}`, 'contents: read');
    for (const [name, job] of Object.entries(jobs)) {
      const writing = Object.entries(job.permissions ?? {})
        .filter(([, access]) => access === 'write')
        .map(([what]) => what);
      const allowed: Record<string, readonly string[]> = WRITING;
      assert.deepEqual(writing, allowed[`${file} ${name}`] ?? []);
    }
  });

  test(`${file} runs no installed package where it may write`, () => {
    for (const [name, { permissions: own, steps }] of Object.entries(jobs)) {
      if (!Object.values(own ?? {}).includes('write')) continue;
      const running = steps.filter(
        ({ run, uses }) =>
          /\b(npm (ci|i|install|run|test|start|exec)|npx|node)\b/.test(run ?? '') || uses?.startsWith('./'),
      );
      assert.deepEqual(running, [], name);
    }
  });

  test(`${file} pipes nothing into head: what it leaves early would end the step`, () => {
    const pipes = Object.values(jobs).flatMap(({ steps }) =>
      steps.filter(({ run }) => /\|\s*(head|grep -q)\b/.test(run ?? '')),
    );
    assert.deepEqual(pipes, []);
  });

  test(`${file} ends by itself, and does not run twice at once`, () => {
    assert.ok(concurrency?.group);
    for (const [name, job] of Object.entries(jobs)) assert.ok(job['timeout-minutes'], name);
  });

  test(`${file} lets no outside text into a script`, () => {
    // What stands in ${{ }} is pasted into the script before a shell reads it.
    const pasted = Object.values(jobs).flatMap(({ steps }) => steps.filter(({ run }) => run?.includes('${{')));
    assert.deepEqual(pasted, []);
    assert.ok(
      !('pull_request_target' in on),
      'pull_request_target gives code from outside the rights of this repository',
    );
  });

  test(`the npm scripts that ${file} calls exist`, () => {
    const called = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run = '' }) =>
        [...run.matchAll(/\bnpm (?:run|test|start)(?: --silent)? ?([\w:]*)/g)].map(([, script]) => script as string),
      ),
    );
    assert.deepEqual(
      called.filter((script) => !(script in scripts)),
      [],
    );
    assert.ok(called.length > 0 || file === WITHOUT_PACKAGES);
  });
}

test('a release is made without the code of any package beside the token that may write', () => {
  const steps = workflows.find(({ file }) => file === WITHOUT_PACKAGES)?.jobs['release']?.steps ?? [];
  assert.ok(steps.some(({ run }) => run?.includes('npm sbom --package-lock-only')));
  for (const { uses = '', run = '' } of steps) {
    assert.doesNotMatch(uses, /actions\/install/);
    assert.doesNotMatch(run, /npm (?:ci|install|run|test|exec)|npx/);
  }
});

test('CI runs every kind of test', () => {
  const runs = Object.values(workflows.find(({ file }) => file === 'ci.yml')?.jobs ?? {}).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => run ?? []),
  );
  const steps = Object.keys(scripts).filter((script) => script.startsWith('test:') && script !== 'test:data');
  for (const step of [...steps, 'check', 'build']) assert.ok(runs.includes(`npm run ${step}`), step);
});

test('a pull request of facts alone skips the long jobs, and has what it does to the site in its summary', () => {
  const { jobs } = workflows.find(({ file }) => file === 'ci.yml') as (typeof workflows)[0];
  const long = Object.entries(jobs).filter(([, { steps }]) => steps.some(({ run = '' }) => LONG.test(run)));
  assert.deepEqual(
    long.map(([name]) => name),
    ['types', 'attack', 'browser'],
  );
  for (const [name, job] of long) {
    assert.equal(job.needs, 'changes', name);
    assert.equal(job.if, "needs.changes.outputs.code == 'true'", name);
  }
  const text = texts.find(({ file }) => file.endsWith('ci.yml'))?.text ?? '';
  assert.match(text, /git diff --quiet "\$BASE\.\.\.HEAD" -- \. ':\(exclude\)content'/);
  assert.match(text, /check -- --effect .*\n.*\n.*GITHUB_STEP_SUMMARY/);
});

test('all that names a Node agrees with package.json', () => {
  const { engines, optionalDependencies: pinned } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    engines: { node: string };
    optionalDependencies: Record<string, string>;
  };
  const versions = Object.entries(pinned).flatMap(([name, version]) => (name.startsWith('node-') ? version : []));
  const [major = ''] = versions.map((version) => version.split('.')[0]);
  assert.equal(new Set(versions).size, 1);
  assert.equal(readFileSync(`${root}.nvmrc`, 'utf8').trim(), major);
  assert.match(readFileSync(`${root}.config/node.mjs`, 'utf8'), new RegExp(`^const FITTING = ${major};$`, 'm'));
  for (const file of ['README.md', 'CONTRIBUTING.md'])
    for (const [, named] of readFileSync(root + file, 'utf8').matchAll(/Node (\d+) or later/g))
      assert.equal(`>=${named}`, engines.node, file);
});

test('no file of them names a package registry, or a secret', () => {
  for (const { file, text } of texts) assert.doesNotMatch(text, /registry-url|registry\.|secrets\./i, file);
});
