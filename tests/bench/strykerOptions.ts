/**
 * How Stryker is to run (https://stryker-mutator.io/docs/stryker-js/configuration/). Its command runner is enough: one
 * test file takes less than a second, and the plug-in for TAP asks for another version of Stryker.
 *
 * @param file which is changed
 * @param test which is to notice it
 * @param report where the outcome is written, as JSON
 * @param folder for Stryker's own files
 */
export function strykerOptions(file: string, test: string, report: string, folder: string): object {
  return {
    mutate: [file],
    testRunner: 'command',
    commandRunner: { command: `node --test ${test}` },
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tempDirName: `${folder}/sandbox`,
    // What the tests of the registry read, and neither a built site nor the history.
    ignorePatterns: ['**', '!src/**', '!tests/**', '!content/**', '!package.json'],
    concurrency: 2,
    timeoutMS: 20_000,
    allowEmpty: false,
    checkers: [],
    plugins: [],
    cleanTempDir: 'always',
  };
}
