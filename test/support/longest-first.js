// The order of test files on a machine that never ran them: without times of earlier runs jest starts the
// largest files first, and the longest ones, which are short files, would run at the end, one at a time.
const { default: Sequencer } = require('@jest/test-sequencer')

const LONG = [
  /\/lives\.test/,
  /\/test\/browser\//,
  /\/test\/(package\/(typings|testing|walk)|server\/package)\.test/,
  /\/(interleavings|kills|faults|agreement)\.test/,
  /\/(malformed|survival|two-servers|properties|bad-input)\.test/,
]

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const index = LONG.findIndex((pattern) => pattern.test(path))
      return index < 0 ? LONG.length : index
    }
    return super.sort(tests).sort((one, other) => rank(one) - rank(other))
  }
}
