const { projects } = require('../../../jest.config')

/**
 * One project of the whole configuration, since Stryker runs one at a time.
 *
 * @param roots the folders that are read; the tests are those of the project that stand in one of them
 */
const forMutants = (name, roots) => ({
  ...projects.find(({ displayName }) => displayName === name),
  roots: roots.map((root) => `<rootDir>/${root}`),
  // Random values kill a mutant by luck, once in so many runs.
  testPathIgnorePatterns: ['/bad-values\\.test'],
  testSequencer: '<rootDir>/test/mutation/jest/killer-first.js',
  testRunner: '<rootDir>/test/mutation/jest/jest-circus-reached.js',
  // A mutant that never answers is not waited for longer.
  testTimeout: 10_000,
})
exports.forMutants = forMutants

/**
 * Of the tests of components some: each draws pages, and all of them together take minutes for a mutant that
 * no test notices. Nothing looks better by that: what the others alone notice counts as noticed by none.
 *
 * @param files the names of the test files
 */
exports.ofComponents = (files) => ({
  ...forMutants('simulate', [
    'components',
    'host',
    'test/components',
    'test/driver',
    'test/fixtures',
  ]),
  testMatch: files.map((file) => `<rootDir>/test/components/${file}.test.ts`),
})
