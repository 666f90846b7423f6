/** One run of the suites, as `jest --json` tells of it. */
export interface Round {
  seed: number
  /** jest ended with 0. */
  isGreen: boolean
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

/** What a whole run found of one project of jest; a row of the page. */
export interface FlakeCount {
  rounds: number
  suites: number
  /** The suites that failed at least once. */
  failed: number
}

/** Fewer rounds do not find what fails once in many. */
const ROUNDS_OF_FIGURES = 20

/** First those that failed most, then by name. */
export function countFailures(rounds: readonly Round[]): SuiteCount[] {
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

/** What went wrong beside the tests of a suite. */
export function faultsOf(rounds: readonly Round[]): string[] {
  const silent = rounds.filter(
    ({ isGreen, suites }) => !isGreen && !suites.some(({ status }) => status === 'failed'),
  )
  const seldom = countFailures(rounds).filter(({ runs }) => runs < rounds.length)
  return [
    ...silent.map(({ seed }) => `seed ${seed}: jest failed, and none of its suites did`),
    ...seldom.map(({ name, runs }) => `ran in ${runs} of ${rounds.length} rounds: ${name}`),
  ]
}

/**
 * The figures of each project that was run whole, often enough: of one that was run in part nobody knows how
 * often the others fail.
 *
 * @param projects the test files of each project
 */
export function countByProject(
  rounds: readonly Round[],
  projects: Readonly<Record<string, readonly string[]>>,
): Record<string, FlakeCount> {
  if (rounds.length < ROUNDS_OF_FIGURES) return {}
  const counts = new Map(countFailures(rounds).map((count) => [count.name, count]))
  const whole = Object.entries(projects).filter(
    ([, files]) =>
      files.length > 0 && files.every((file) => counts.get(file)?.runs === rounds.length),
  )
  return Object.fromEntries(
    whole.map(([project, files]): [string, FlakeCount] => {
      const failed = files.filter((file) => counts.get(file)?.failures.length)
      return [project, { rounds: rounds.length, suites: files.length, failed: failed.length }]
    }),
  )
}
