/** One run of the suites, as `jest --json` tells of it. */
export interface Round {
  seed: number
  suites: readonly SuiteResult[]
}

export interface SuiteResult {
  /** The file of the suite. */
  name: string
  /** `failed` also where the file could not be loaded, or a hook of the whole file failed. */
  status: string
  assertionResults: readonly { fullName: string; status: string }[]
}

/** What became of one suite over all rounds. */
export interface SuiteCount {
  name: string
  runs: number
  failures: readonly Failure[]
}

interface Failure {
  seed: number
  /** The names of the tests that failed; none where the file itself did. */
  tests: readonly string[]
}

/** Counts by suite: first those that failed most, then by name. */
export function countSuites(rounds: readonly Round[]): SuiteCount[] {
  const results = rounds.flatMap(({ seed, suites }) => suites.map((suite) => ({ seed, suite })))
  const names = [...new Set(results.map(({ suite }) => suite.name))].sort()
  const counts = names.map((name): SuiteCount => {
    const ofSuite = results.filter(({ suite }) => suite.name === name)
    const failed = ofSuite.filter(({ suite }) => suite.status === 'failed')
    return {
      name,
      runs: ofSuite.length,
      failures: failed.map(({ seed, suite }) => ({ seed, tests: failedTests(suite) })),
    }
  })
  return counts.sort((one, other) => other.failures.length - one.failures.length)
}

const failedTests = ({ assertionResults }: SuiteResult): string[] =>
  assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)

/** One line for each suite, and below it one for each failure. */
export const linesOf = ({ name, runs, failures }: SuiteCount): string[] => [
  `${failures.length} of ${runs} failed: ${name}`,
  ...failures.map(
    ({ seed, tests }) => `  seed ${seed}: ${tests.join('; ') || 'the file itself failed'}`,
  ),
]
