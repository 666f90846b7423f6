// Behaviors, on jsdom, by the tests of what all components have in common, and of one component or two that use
// each of them.
const { ofComponents } = require('./jest.project')

module.exports = ofComponents([
  'avatar',
  'behavior',
  'busy',
  'card',
  'drawing',
  'hint',
  'hint-pages',
  'page-behavior',
  'phone',
  'sheet',
  'theme',
  'written-properties',
])
