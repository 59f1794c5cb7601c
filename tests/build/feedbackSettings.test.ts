import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readFeedbackSettings } from '../../src/build/feedbackSettings.ts';

const endpoint = (feedbackUrl: string) =>
  readFeedbackSettings({ SITE_URL: 'https://ports.example', BASE_PATH: 'every-port', FEEDBACK_URL: feedbackUrl })
    .endpoint;
const repository = (repositoryUrl: string) => readFeedbackSettings({ REPOSITORY_URL: repositoryUrl }).repository;

test('without settings, or with empty ones, nothing is collected and no repository is told', () => {
  const none = { endpoint: null, repository: null };
  assert.deepEqual(readFeedbackSettings({}), none);
  assert.deepEqual(readFeedbackSettings({ FEEDBACK_URL: '', REPOSITORY_URL: '' }), none);
});

test('a relative endpoint is under the base, an absolute path under the host', () => {
  assert.equal(endpoint('feedback'), '/every-port/feedback');
  assert.equal(endpoint('/api/votes?site=ports'), '/api/votes?site=ports');
});

test('an endpoint on the site’s own host is a path, so that it works in a preview on another host', () => {
  assert.equal(endpoint('https://ports.example/feedback'), '/feedback');
});

test('an endpoint elsewhere keeps its address', () => {
  for (const address of [
    'https://votes.example/feedback',
    'https://ports.example.org/feedback',
    'http://localhost:8788/',
  ]) {
    assert.equal(endpoint(address), address);
  }
});

for (const written of [
  'https://github.com/owner/name',
  'https://github.com/owner/name/',
  'https://github.com/owner/name.git',
]) {
  test(`the repository ${written} is known by its page`, () => {
    assert.equal(repository(written), 'https://github.com/owner/name');
  });
}

test('what is no address on the web is refused, all of it in one go', () => {
  assert.throws(
    () => readFeedbackSettings({ FEEDBACK_URL: 'mailto:a@b.example', REPOSITORY_URL: 'git@github.com:owner/name.git' }),
    /^UsageError: FEEDBACK_URL is ".*", expected .*\nREPOSITORY_URL is ".*", expected/,
  );
});
