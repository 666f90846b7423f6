// The rules of core/, on node, by its own tests: those of the host and of the model test other code, or take
// too long to run for each mutant.
const { forMutants } = require('./jest.project')

module.exports = forMutants('core', ['components', 'host', 'test/core', 'test/fixtures'])
