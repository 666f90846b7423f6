// Behaviors and components, on jsdom.
const { forMutants } = require('./jest.project')

module.exports = forMutants('simulate', [
  'components',
  'host',
  'test/components',
  'test/driver',
  'test/fixtures',
])
