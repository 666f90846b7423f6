import { section, table } from '../../scripts/docs-reference/markdown'
import { quartiles } from './statistics'
import { SUBJECTS } from './subjects'
import type { Bytes } from './bytes'
import type { Results } from './child'
import type { Words } from './words'

export interface Report {
  rounds: number
  /** The load of the machine before and after. */
  load: string
  results: readonly Results[]
  bytes: Record<string, Bytes>
}

/** The fragment that the page includes. */
export function fragmentOf(words: Words, report: Report): string {
  const parts = [
    `<!-- ${words.note} -->`,
    words.aboutTimes(report.rounds, report.load),
    ...report.results.map((results) => timesOf(words, results)),
    profileOf(words, report),
    countsOf(words, report),
    bytesTable(words, report),
  ]
  return `${parts.join('\n\n')}\n`
}

type TimeKey = keyof Words['times']

/** Those that are components of their own. */
const WHOLE = SUBJECTS.filter(({ scriptOf }) => !scriptOf)

function timesOf(words: Words, { framework, subjects }: Results): string {
  const keys = Object.keys(words.times) as TimeKey[]
  const chosen = WHOLE.filter(({ name }) => subjects[name])
  const valuesOf = (name: string, key: TimeKey): number[] => timesIn(subjects, name, key)
  const medianOf = (name: string, key: TimeKey): number => quartiles(valuesOf(name, key)).median

  const rows = chosen.map(({ name, limit }) => [
    words.names[name] ?? name,
    ...keys.map((key) => ratioText(valuesOf(name, key), medianOf(limit, key))),
    ratioText(valuesOf(name, 'change1000'), medianOf(name, 'change100')),
    kilobytes((subjects[name]?.measured ?? []).map(({ memory }) => memory)),
  ])
  const limits = [...new Set(chosen.map(({ limit }) => limit))].map((limit) => {
    const measured = keys.filter((key) => valuesOf(limit, key).length > 0)
    const times = measured.map((key) => `${words.times[key]} ${inMs(medianOf(limit, key))}`)
    return `${words.names[limit] ?? limit}: ${times.join(', ')}`
  })
  const heads = [words.subject, ...keys.map((key) => words.times[key]), words.growth, words.memory]
  const title = words.measured(words.frameworks[framework] ?? framework)
  return section(title, table(heads, rows), words.limits(limits))
}

function timesIn(subjects: Results['subjects'], name: string, key: TimeKey): number[] {
  return (subjects[name]?.measured ?? []).flatMap((measured) => measured[key] ?? [])
}

/** Where the time of a mount goes: how much is drawn, and what the script costs where no more is drawn. */
function profileOf(words: Words, { results }: Report): string {
  const scripts = SUBJECTS.filter(({ scriptOf }) => scriptOf)
  const heads = [
    words.subject,
    ...results.flatMap(({ framework }) => words.profileHeads(framework)),
  ]
  const rows = scripts.map(({ name: script, scriptOf: whole = '', limit }) => [
    words.names[whole] ?? whole,
    ...results.flatMap(({ subjects }) => {
      const one = quartiles(timesIn(subjects, limit, 'mount')).median
      const elements = (name: string): string => rounded(subjects[name]?.counted?.elements ?? NaN)
      return [
        `${elements(whole)} / ${elements(limit)}`,
        ratioText(timesIn(subjects, whole, 'mount'), one),
        ratioText(timesIn(subjects, script, 'mount'), one),
      ]
    }),
  ])
  return section(words.profile, table(heads, rows), words.aboutProfile)
}

function ratioText(values: readonly number[], limit: number): string {
  if (values.length === 0) return ''
  const { lower, median, upper } = quartiles(values.map((value) => value / limit))
  const text = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
  return `${text(median)} (${text(lower)}–${text(upper)})`
}

const inMs = (time: number): string => `${(time / 1_000).toPrecision(3)} ms`

const kilobytes = (values: readonly number[]): string =>
  (quartiles(values).median / 1_024).toFixed(0)

function countsOf(words: Words, { results }: Report): string {
  const heads = [
    words.subject,
    words.nativeCalls,
    words.mountCount,
    words.mountBytes,
    words.changeCount,
    words.changeBytes,
  ]
  // They are the same on both frameworks.
  const subjects = results[0]?.subjects ?? {}
  const rows = WHOLE.flatMap(({ name }) => {
    const counted = subjects[name]?.counted
    if (!counted) return []
    const { nativeCalls, mountCount, mountBytes, changeCount, changeBytes } = counted
    const numbers = [nativeCalls, mountCount, mountBytes, changeCount, changeBytes]
    return [[words.names[name] ?? name, ...numbers.map(rounded)]]
  })
  return section(words.counts, table(heads, rows), words.aboutCounts)
}

const rounded = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(value < 10 ? 2 : 0)

function bytesTable(words: Words, { bytes }: Report): string {
  const heads = [words.subject, words.minified, words.archive, words.wholePackage]
  const rows = WHOLE.filter(({ name }) => bytes[name]?.minified).map(({ name }) => {
    const { minified, archive, wholePackage } = bytes[name] as Bytes
    const isPackaged = wholePackage > 0
    return [
      words.names[name] ?? name,
      rounded(minified),
      rounded(archive),
      isPackaged ? rounded(wholePackage) : '',
    ]
  })
  return section(words.bytes, table(heads, rows), words.aboutBytes)
}
