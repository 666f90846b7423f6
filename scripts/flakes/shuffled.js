// The order of test files under `npm run test:flakes`: any, and the same for the same seed.
const { createHash } = require('node:crypto')
const { default: Sequencer } = require('@jest/test-sequencer')

module.exports = class Shuffled extends Sequencer {
  constructor(options) {
    super(options)
    this.seed = options.globalConfig.seed
  }

  sort(tests) {
    const key = ({ path }) => createHash('sha1').update(`${this.seed} ${path}`).digest('hex')
    return [...tests].sort((one, other) => (key(one) < key(other) ? -1 : 1))
  }
}
