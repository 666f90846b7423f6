// Plays what the demos of other frameworks became: see scripts/frameworks.mjs, which builds them.
const { projects } = require('../../jest.config.js')

const glassEasel = projects.find(({ displayName }) => displayName === 'glass-easel')

module.exports = {
  ...glassEasel,
  displayName: 'frameworks',
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/frameworks/*.test.ts'],
}
