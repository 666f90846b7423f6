// What a run of jest counts, from the file that `--json --outputFile` writes.
import { readFileSync } from 'node:fs'

/**
 * Adds what a run found to `count`, and returns it; undefined where jest ended before it wrote anything,
 * which counts as a failure.
 */
export function addJestResults(count, file, isGreen) {
  let found
  try {
    found = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    count.failed++
    return undefined
  }
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites
  count.passed += found.numPassedTests
  count.failed += failed
  count.skipped += found.numPendingTests + found.numTodoTests
  // Something failed that jest does not count, such as a global setup.
  if (!isGreen && !failed) count.failed++
  return found
}

/** The last line of a run, such as `3 passed, 0 failed`. */
export function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}
