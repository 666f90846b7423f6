// jest-circus for mutants: of each file only the tests that reach the mutant, until the first failure. Stryker
// knows jest-circus by its name.
const { default: run } = require('jest-circus/runner')
const { leftOut, noteResult } = require('./first-failure')
const { patternOf, reachedTests } = require('./reached-tests')

module.exports = async (globalConfig, config, environment, runtime, file, ...others) => {
  const skipped = leftOut(file)
  if (skipped) return skipped
  const reached = reachedTests(globalConfig.testNamePattern, file)
  const testNamePattern = reached && patternOf(reached)
  endAtFailure(environment)
  const results = await run(
    { ...globalConfig, testNamePattern },
    config,
    environment,
    runtime,
    file,
    ...others,
  )
  noteResult(results)
  return results
}

/** Jest itself ends no file at its first failure. */
function endAtFailure(environment) {
  const handle = environment.handleTestEvent?.bind(environment)
  let hasFailed = false
  environment.handleTestEvent = (event, state) => {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') hasFailed = true
    if (event.name === 'test_start' && hasFailed) event.test.mode = 'skip'
    return handle?.(event, state)
  }
}
