// What passed, how often it was tried, and how often it failed when it was run again.
import { code, numeral, prose, section, table } from '../markdown'
import type { Words } from './reliability-words'
import type { FlakeCount } from '../../flakes/count'
import type { SuiteFigures, Try } from '../../reliability/suites'

export function suiteSections(words: Words, { suites, tries, took }: SuiteFigures): string[] {
  const counts = Object.values(suites)
  const sum = (key: 'files' | 'tests' | 'skipped'): string =>
    numeral(counts.reduce((total, one) => total + one[key], 0))
  const rows = Object.entries(suites).map(([folder, { files, tests, skipped }]) => [
    code(`test/${folder}`),
    numeral(files),
    numeral(tests),
    skipped ? numeral(skipped) : '',
  ])
  const total = [words.total, sum('files'), sum('tests'), sum('skipped').replace(/^0$/, '')]
  const heads = [words.folder, words.files, words.passed, words.skipped]
  const tried = (Object.keys(words.tries) as Try[]).map((kind) => [
    prose(words.tries[kind]),
    numeral(tries[kind]),
  ])
  return [
    section(
      words.suites,
      table(heads, [...rows, total]),
      took ? words.took((took.seconds / 60).toFixed(1), numeral(took.processors)) : '',
    ),
    section(words.tried, table([words.what, words.times], tried)),
  ]
}

/** Empty where no project was run often enough. */
export const flakesSection = (words: Words, flakes: Readonly<Record<string, FlakeCount>>): string =>
  section(
    words.flakes,
    table(
      [words.project, words.suiteFiles, words.rounds, words.flaky],
      Object.entries(flakes).map(([project, { suites, rounds, failed }]) => [
        code(project),
        numeral(suites),
        numeral(rounds),
        numeral(failed),
      ]),
    ),
  )
