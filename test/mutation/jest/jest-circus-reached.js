// jest-circus for mutants: of each file only the tests that reach the mutant, until the first failure. Stryker
// knows jest-circus by its name.
const { default: run } = require('jest-circus/runner')
const { patternOf, reachedTests } = require('./reached-tests')

module.exports = (globalConfig, config, environment, runtime, file, ...others) => {
  const reached = reachedTests(globalConfig.testNamePattern, file)
  const testNamePattern = reached && patternOf(reached)
  endAtFailure(environment)
  return run({ ...globalConfig, testNamePattern }, config, environment, runtime, file, ...others)
}

/** Jest can end a run after a failed file, and not within one. */
function endAtFailure(environment) {
  const handle = environment.handleTestEvent?.bind(environment)
  let hasFailed = false
  environment.handleTestEvent = (event, state) => {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') hasFailed = true
    if (event.name === 'test_start' && hasFailed) event.test.mode = 'skip'
    return handle?.(event, state)
  }
}
