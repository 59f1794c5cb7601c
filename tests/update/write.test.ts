import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { registryFiles } from '../../src/registry/files.ts';
import { recover } from '../../src/update/write.ts';
import { csv } from '../registry/csv/fixture.ts';
import { NEWER, ROWS, onDisk, project, run } from './support/project.ts';

const KILLED = fileURLToPath(new URL('support/killed.ts', import.meta.url));
const FILES = ['changes.json', 'service-names-port-numbers.csv', 'snapshot.json'];

/** Runs an update in a process that kills itself after so many steps of writing. */
function killAfter(steps: number, content: string): void {
  const { signal, stderr } = spawnSync(process.execPath, [KILLED, content, String(steps)], {
    input: csv(NEWER),
    encoding: 'utf8',
  });
  assert.equal(signal, 'SIGKILL', stderr);
}

/** The three files, without what an update leaves beside them. */
function registry(content: string): object {
  const files = onDisk(content);
  return Object.fromEntries(FILES.map((name) => [name, files[name]]));
}

for (const steps of [1, 2, 3]) {
  test(`killed after ${steps} of 3 new files, an update has changed nothing, and the next run takes away what is left`, async (t) => {
    const content = project(t);
    const before = onDisk(content);
    killAfter(steps, content);
    assert.deepEqual(registry(content), before);
    assert.equal(Object.keys(onDisk(content)).length, 3 + steps);
    assert.equal((await run(content, ROWS)).printed, 'Nothing new.\n');
    assert.deepEqual(onDisk(content), before);
  });
}

for (const steps of [4, 5]) {
  test(`killed after ${steps - 3} of 3 renames, an update is noticed by every reader, and finished by the next run`, async (t) => {
    const whole = project(t);
    await run(whole, NEWER);
    const content = project(t);
    killAfter(steps, content);

    const look = await run(content, NEWER, { dryRun: true });
    assert.match(
      look.error?.message ?? '',
      /sha256: states .* → npm run registry:update finishes an update that was interrupted/,
    );
    assert.equal(
      (await run(content, NEWER)).printed,
      'An update that was interrupted has been finished.\n\nNothing new.\n',
    );
    assert.deepEqual(onDisk(content), onDisk(whole));
  });
}

test('killed after its last step, an update is whole', async (t) => {
  const whole = project(t);
  await run(whole, NEWER);
  const content = project(t);
  killAfter(6, content);
  assert.deepEqual(onDisk(content), onDisk(whole));
});

test('a snapshot that was not written to its end finishes nothing', (t) => {
  const content = project(t);
  const places = registryFiles(content);
  const before = onDisk(content);
  writeFileSync(`${places.csv}.new`, csv(NEWER));
  writeFileSync(`${places.snapshot}.new`, '{ "registry": "Reg');
  assert.equal(recover(places, { look: true }), 'sound');
  assert.equal(Object.keys(onDisk(content)).length, 5);
  assert.equal(recover(places, { look: false }), 'sound');
  assert.deepEqual(onDisk(content), before);
});

test('files that do not belong together are left as they are', (t) => {
  const content = project(t);
  const places = registryFiles(content);
  writeFileSync(places.csv, csv(NEWER));
  const before = onDisk(content);
  assert.equal(recover(places, { look: false }), 'broken');
  assert.deepEqual(onDisk(content), before);
});

test('where a new file cannot be written, those before it are taken away again', async (t) => {
  const content = project(t);
  const before = onDisk(content);
  let steps = 0;
  const step = () => {
    if (++steps === 2) throw new Error('no space left on the disk');
  };
  const { error } = await run(content, NEWER, {}, { step });
  assert.equal(error?.message, 'no space left on the disk');
  assert.deepEqual(onDisk(content), before);
});
