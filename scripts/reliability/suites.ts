/** The part that is read of what `jest --json` writes. */
export interface JestResults {
  success: boolean
  testResults: readonly {
    name: string
    assertionResults: readonly { fullName: string; status: string }[]
  }[]
}

/** What a run of the suites counted. */
export interface SuiteFigures {
  /** By the folder below `test/`. */
  suites: Record<string, { files: number; tests: number; skipped: number }>
  tries: Record<Try, number>
  /** How long all of `npm test` took. */
  took?: { seconds: number; processors: number }
}

/** What is tried more than once in a test, whose name says how often. */
const TRIES = {
  lives: /^lives .*?(\d+) lives of seed/,
  interleavings: /(\d+) runs of seed/,
  kills: /(\d+) times killed with -9/,
  malformed: /answers (\d+) (?:malformed requests|texts that are hardly HTTP)/,
  values: /a value of any shape, (\d+) of them/,
}
export type Try = keyof typeof TRIES
const NAMES = Object.keys(TRIES) as Try[]

/** Counts what passed. Throws where a test failed, and where nothing of a kind was tried. */
export function countPassed({ success, testResults }: JestResults, root: string): SuiteFigures {
  if (!success) throw new Error('Not every test passed: nothing is counted')
  const suites: SuiteFigures['suites'] = {}
  const passed: string[] = []
  for (const { name, assertionResults } of testResults) {
    const [, folder = ''] = name.slice(root.length + 1).split('/')
    const suite = (suites[folder] ??= { files: 0, tests: 0, skipped: 0 })
    const names = assertionResults.filter(({ status }) => status === 'passed')
    suite.files += 1
    suite.tests += names.length
    suite.skipped += assertionResults.length - names.length
    passed.push(...names.map(({ fullName }) => fullName))
  }
  const tries = Object.fromEntries(
    NAMES.map((kind) => [kind, timesIn(passed, TRIES[kind])]),
  ) as Record<Try, number>
  const missing = NAMES.filter((kind) => !tries[kind])
  if (missing.length) throw new Error(`No test says how often it tries: ${missing.join(', ')}`)
  const inOrder = Object.entries(suites).sort(([one], [other]) => one.localeCompare(other))
  return { suites: Object.fromEntries(inOrder), tries }
}

function timesIn(names: readonly string[], pattern: RegExp): number {
  const times = names.map((name) => Number(pattern.exec(name)?.[1] ?? 0))
  return times.reduce((sum, one) => sum + one, 0)
}
