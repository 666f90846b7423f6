// Components, on jsdom, by the tests of what they draw and do.
const { ofComponents } = require('./jest.project')

module.exports = ofComponents([
  'avatar',
  'busy',
  'card',
  'drawing',
  'form',
  'form-avatar',
  'form-places',
  'form-privacy',
  'form-refused',
  'gate',
  'hint',
  'phone',
  'sheet',
  'theme',
  'two-forms',
  'written-properties',
])
