// docs/**/reference/reliability.md: nothing of it is typed, all of it is in test/figures/
import { readFileSync } from 'node:fs'
import { readFigures } from '../../../test/figures/figures'
import { BY_HAND } from '../../../test/endurance/app-folder'
import {
  ROUTES,
  type EnduranceFigures,
  type Left,
  type Load,
  type ServerEndured,
} from '../../../test/endurance/figures'
import { code, prose, section, table } from '../markdown'
import { wordsOf, type Words } from './reliability-words'
import { isOneOf, type Survivor } from '../../../test/mutation/survivors'
import type { SuiteFigures, Try } from '../../reliability/suites'
import type { Language } from '../labels'

export function reliabilityFragment(language: Language): string[] {
  const words = wordsOf(language)
  const suites = readFigures('suites')
  const endurance = readFigures('endurance')
  return [
    ...(suites ? suiteSections(words, suites) : []),
    mutationSection(language, words),
    ...(endurance ? enduranceSections(language, endurance) : []),
  ]
}

function suiteSections(words: Words, { suites, tries }: SuiteFigures): string[] {
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
    section(words.suites, table(heads, [...rows, total])),
    section(words.tried, table([words.what, words.times], tried)),
  ]
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(`test/mutation/${file}`, 'utf8')) as unknown

function mutationSection({ isEnglish }: Language, words: Words): string {
  const rooms = read('rooms.json') as Record<string, { mutate: string[] } | undefined>
  const survivors = read('survivors.json') as Survivor[]
  const scores = Object.entries(readFigures('mutation') ?? {})
  const rows = scores.map(([room, { mutants, noticed, score }]) => [
    code(room),
    numeral(mutants),
    numeral(noticed),
    String(score),
  ])
  // Of a room that was not run whole nobody knows what else no test notices.
  const measured = scores.flatMap(([room]) => rooms[room]?.mutate ?? [])
  const kept = survivors
    .filter(({ file }) => isOneOf(file, measured))
    .map(({ file, code: from, replacement, reason, zh }) => [
      code(file.replace('components/', '')),
      `${code(from)} → ${code(replacement)}`,
      prose(isEnglish ? reason : zh),
    ])
  const list = table([words.place, words.change, words.reason], kept)
  return section(
    words.mutation,
    table([words.room, words.mutants, words.noticed, words.share], rows),
    list && `<details><summary>${words.survivors(kept.length)}</summary>\n\n${list}\n\n</details>`,
  )
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
  { minutes, requests, held, load, latency }: ServerEndured,
): string {
  const about = words.work(
    numeral(minutes),
    numeral(requests),
    megabytes(held.early),
    megabytes(held.late),
  )
  const columns = (['server', 'reference'] as const).flatMap((whose) => [
    { whose, percentile: 'p50', percent: 50 } as const,
    { whose, percentile: 'p99', percent: 99 } as const,
  ])
  const latencies = table(
    [
      words.route,
      ...columns.map(({ whose, percent }) =>
        words.latency(whose === 'server' ? words.ours : words.reference, percent),
      ),
    ],
    ROUTES.map((route) => [
      `${code(route)}, ${words.routes[route]}`,
      ...columns.map(
        ({ whose, percentile }) => `${latency[route][whose][percentile].toFixed(1)} ms`,
      ),
    ]),
  )
  return section(words.server, about, latencies, words.load(loadText(load)))
}

const loadText = (load: Load = [NaN, NaN]): string => load.join('–')

const numeral = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 2 : 0 })

/** Of 0.01 and more, without a minus for less. */
const small = (value: number): string => (Math.round(value * 100) / 100 || 0).toString()

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1)
