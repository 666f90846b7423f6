// jest ends a run after a failure where it is called from a shell, and not where a program calls it, as Stryker
// does. Here the run of a mutant ends with the first file that fails. The run without a mutant tells of all files.
const { default: TestRunner } = require('jest-runner')

module.exports = class UntilFailure extends TestRunner {
  async runTests(tests, ...others) {
    const isMutant = process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined
    let hasFailed = false
    this.on('test-file-success', ([, { numFailingTests }]) => {
      hasFailed ||= numFailingTests > 0
    })
    for (const test of tests) {
      if (isMutant && hasFailed) return
      await super.runTests([test], ...others)
    }
  }
}
