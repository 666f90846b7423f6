// One failure is enough: a mutant that is noticed needs no other test file. Stryker takes jest's `bail` away.
const { createEmptyTestResult } = require('@jest/test-result')

let hasFailed = false

/** A mutant's run begins. */
exports.startRun = () => {
  hasFailed = false
}

exports.noteResult = ({ numFailingTests }) => {
  if (numFailingTests > 0) hasFailed = true
}

/** The result of a file that is left out; `undefined` before the first failure. Jest refuses a file without a test. */
exports.leftOut = (testFilePath) => {
  if (!hasFailed) return undefined
  const test = {
    ancestorTitles: [],
    failureDetails: [],
    failureMessages: [],
    fullName: 'left out',
    numPassingAsserts: 0,
    status: 'pending',
    title: 'left out',
  }
  const counts = { numPendingTests: 1, skipped: true }
  return { ...createEmptyTestResult(), ...counts, testFilePath, testResults: [test] }
}
