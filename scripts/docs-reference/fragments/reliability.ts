// docs/**/reference/reliability.md: nothing of it is typed, all of it is in test/figures/
import { readFigures } from '../../../test/figures/figures'
import { BY_HAND } from '../../../test/endurance/app-folder'
import {
  ROUTES,
  type EarlyLate,
  type EnduranceFigures,
  type Left,
  type Load,
  type ServerEndured,
} from '../../../test/endurance/figures'
import { readSurvivors } from '../../../test/mutation/survivors'
import { code, numeral, section, table } from '../markdown'
import { mutationSection } from './reliability-mutation'
import { flakesSection, suiteSections } from './reliability-suites'
import { wordsOf, type Words } from './reliability-words'
import type { Language } from '../labels'

export function reliabilityFragment(language: Language): string[] {
  const words = wordsOf(language)
  const suites = readFigures('suites')
  const endurance = readFigures('endurance')
  return [
    ...(suites ? suiteSections(words, suites) : []),
    flakesSection(words, readFigures('flakes') ?? {}),
    mutationSection(language, readFigures('mutation') ?? {}, readSurvivors()),
    ...(endurance ? enduranceSections(language, endurance) : []),
  ]
}

export function enduranceSections(language: Language, figures: EnduranceFigures): string[] {
  const words = wordsOf(language)
  const { frameworks, server } = figures
  const rowOf = (what: string, { times, subscribers, bytes, objects }: Left): string[] => [
    what,
    numeral(times),
    numeral(subscribers),
    small(objects),
    numeral(Math.round(bytes) || 0),
  ]
  const heads = [words.what, words.times, words.subscribers, words.objects, words.bytes]
  const ofFrameworks = frameworks.map(({ framework, load, mounts, changes, sheets }) => {
    const rows = [
      ...Object.entries(mounts).map(([tag, left]) =>
        rowOf(tag === BY_HAND ? words.byHand : words.mounts(code(tag)), left),
      ),
      rowOf(words.changes, changes),
      rowOf(words.sheets, sheets),
    ]
    const { early, most } = changes.stored
    return section(
      words.endurance(words.frameworks[framework] ?? framework),
      table(heads, rows),
      words.stored(numeral(early), numeral(most)),
      words.avatarFiles(sheets.avatarFiles),
      words.load(loadText(load)),
    )
  })
  return [...ofFrameworks, ...(server ? [serverSection(words, server)] : [])]
}

function serverSection(
  words: Words,
  { minutes, requests, memory, load, latency }: ServerEndured,
): string {
  const grown = ({ early, late }: EarlyLate): [string, string] => [
    megabytes(early),
    megabytes(late),
  ]
  return section(
    words.server,
    words.work(numeral(minutes), numeral(requests)),
    words.held(...grown(memory.held)),
    words.resident(...grown(memory.resident)),
    latencyTable(words, latency),
    words.load(loadText(load)),
  )
}

function latencyTable(words: Words, latency: ServerEndured['latency']): string {
  const columns = (['server', 'reference'] as const).flatMap((whose) => [
    { whose, percentile: 'p50', percent: 50 } as const,
    { whose, percentile: 'p99', percent: 99 } as const,
  ])
  const heads = columns.map(({ whose, percent }) =>
    words.latency(whose === 'server' ? words.ours : words.reference, percent),
  )
  const rows = ROUTES.map((route) => [
    `${code(route)}, ${words.routes[route]}`,
    ...columns.map(({ whose, percentile }) => `${latency[route][whose][percentile].toFixed(1)} ms`),
  ])
  return table([words.route, ...heads], rows)
}

const loadText = (load: Load = [NaN, NaN]): string => load.join('–')

/** Of 0.01 and more, without a minus for less. */
const small = (value: number): string => (Math.round(value * 100) / 100 || 0).toString()

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1)
