// Apart from jest.config.js: these tests need the built site, which scripts/docs-test.mjs makes.
const { projects, testTimeout } = require('../../jest.config')
const browser = projects.find(({ displayName }) => displayName === 'browser')

module.exports = {
  ...browser,
  displayName: 'docs',
  testMatch: ['<rootDir>/test/docs/**/*.test.ts'],
  testTimeout,
  // One browser at a time.
  maxWorkers: 1,
}
