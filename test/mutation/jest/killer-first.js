// The order of test files for a mutant, whose run ends with the first failure: the files that killed mutants
// before, the latest first, since what they killed mostly stands beside it, then the quickest ones. A file of
// which no test reaches the mutant is not loaded.
const { default: Sequencer } = require('@jest/test-sequencer')
const { startRun } = require('./first-failure')
const { noteTests, reachedTests } = require('./reached-tests')

/** The latest first. */
let killers = []

module.exports = class KillerFirst extends Sequencer {
  constructor(options) {
    super(options)
    this.pattern = options.globalConfig.testNamePattern
  }

  sort(tests) {
    startRun()
    const isReached = ({ path }) => reachedTests(this.pattern, path)?.length !== 0
    const rank = ({ path, duration = 0 }) =>
      killers.includes(path) ? killers.indexOf(path) - killers.length : duration
    // Jest notes the duration of each test where it sorts them.
    return super
      .sort(tests)
      .filter(isReached)
      .sort((one, other) => rank(one) - rank(other))
  }

  cacheResults(tests, results) {
    super.cacheResults(tests, results)
    results.testResults.filter(({ skipped }) => !skipped).forEach(noteTests)
    const failed = results.testResults
      .filter(({ numFailingTests }) => numFailingTests > 0)
      .map(({ testFilePath }) => testFilePath)
    killers = [...new Set([...failed, ...killers])]
  }
}
