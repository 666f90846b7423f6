import { section, table } from '../../scripts/docs-reference/markdown'
import { quartiles, type Quartiles } from './statistics'
import { GROWTH_AIM, SUBJECTS } from './subjects'
import type { Bytes } from './bytes'
import type { Results } from './child'
import type { Measured } from './measure'
import type { Words } from './words'

export interface Report {
  rounds: number
  /** Rounds that one process measures. */
  roundsOfProcess: number
  /** The load of the machine before and after. */
  load: string
  results: readonly Results[]
  bytes: Record<string, Bytes>
}

/** The fragment that the page includes. */
export function fragmentOf(words: Words, report: Report): string {
  const parts = [
    `<!-- ${words.note} -->`,
    words.aboutTimes(report),
    ...report.results.map((results) => timesOf(words, results)),
    aimsOf(words, report),
    profileOf(words, report),
    countsOf(words, report),
    bytesOf(words, report),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

type TimeKey = keyof Words['times']
type Subjects = Results['subjects']

/** Those that are components of their own. */
const WHOLE = SUBJECTS.filter(({ scriptOf }) => scriptOf === undefined)

function timesOf(words: Words, { framework, subjects }: Results): string {
  const keys = Object.keys(words.times) as TimeKey[]
  const chosen = WHOLE.filter(({ name }) => subjects[name])
  const medianOf = (name: string, key: TimeKey): number =>
    quartiles(valuesIn(subjects, name, key)).median

  const rows = chosen.map(({ name, limit }) => [
    words.names[name] ?? name,
    ...keys.map((key) => ratioText(valuesIn(subjects, name, key), medianOf(limit, key))),
    textOf(growthIn(subjects, name), ratio),
    textOf(valuesIn(subjects, name, 'memory'), kilobytes),
  ])
  const limits = [...new Set(chosen.map(({ limit }) => limit))].map((limit) => [
    words.names[limit] ?? limit,
    ...keys.map((key) => textOf(valuesIn(subjects, limit, key), milliseconds)),
  ])
  const times = keys.map((key) => words.times[key])
  const title = words.measured(words.frameworks[framework])
  return section(
    title,
    table([words.subject, ...times, words.growth, words.memory], rows),
    words.aboutLimits,
    table([words.subject, ...times], limits),
  )
}

const valuesIn = (subjects: Subjects, name: string, key: keyof Measured): number[] =>
  (subjects[name]?.measured ?? []).flatMap((measured) => measured[key] ?? [])

/** How many times one change in 100 a change in 1,000 takes, each in one round. */
const growthIn = (subjects: Subjects, name: string): number[] =>
  (subjects[name]?.measured ?? []).flatMap(({ change100, change1000 }) =>
    change1000 === undefined ? [] : change1000 / change100,
  )

/** Which ratios reach what they are to reach: their lower quartiles count, on exparser. */
function aimsOf(words: Words, { results }: Report): string {
  const subjects = onExparser(results)
  const verdict = (values: readonly number[], aim: number): string[] => {
    const { lower } = quartiles(values)
    return [ratio(aim), ratio(lower), lower <= aim ? words.reached : words.missed]
  }
  const rows = WHOLE.flatMap(({ name, limit, aim }) => {
    if (aim === undefined || !subjects[name]) return []
    const one = quartiles(valuesIn(subjects, limit, 'mount')).median
    const mounts = valuesIn(subjects, name, 'mount').map((value) => value / one)
    const growth = growthIn(subjects, name)
    return [[words.names[name] ?? name, ...verdict(mounts, aim), ...verdict(growth, GROWTH_AIM)]]
  })
  return section(words.aims, table([words.subject, ...words.aimHeads], rows))
}

/** Where the time of a mount goes: how much is drawn, and what the script costs where no more is drawn. */
function profileOf(words: Words, { results }: Report): string {
  const isMeasured = (name: string): boolean => results.every(({ subjects }) => name in subjects)
  const scripts = SUBJECTS.filter(
    ({ name, scriptOf }) => scriptOf !== undefined && isMeasured(name),
  )
  const heads = [
    words.subject,
    ...results.flatMap(({ framework }) => words.profileHeads(words.frameworks[framework])),
  ]
  const rows = scripts.map(({ name: script, scriptOf: whole = '', limit }) => [
    words.names[whole] ?? whole,
    ...results.flatMap(({ subjects }) => {
      const one = quartiles(valuesIn(subjects, limit, 'mount')).median
      const elements = [whole, limit].flatMap((name) => subjects[name]?.counted.elements ?? [])
      return [
        elements.map(count).join(' / '),
        ratioText(valuesIn(subjects, whole, 'mount'), one),
        ratioText(valuesIn(subjects, script, 'mount'), one),
      ]
    }),
  ])
  return section(words.profile, table(heads, rows), words.aboutProfile)
}

const COUNTS = ['mountCount', 'mountBytes', 'changeCount', 'changeBytes'] as const

/** On glass-easel the scripts of all subjects run at the start, and their native calls are not to be told apart. */
function countsOf(words: Words, { results }: Report): string {
  const subjects = onExparser(results)
  const rows = WHOLE.flatMap(({ name }) => {
    const counted = subjects[name]?.counted
    if (!counted) return []
    const calls = new Set([counted.nativeCallsOf1, counted.nativeCallsOf100])
    const numbers = COUNTS.map((key) => count(counted[key]))
    return [[words.names[name] ?? name, [...calls].map(count).join(' / '), ...numbers]]
  })
  return section(words.counts, table([words.subject, ...words.countHeads], rows), words.aboutCounts)
}

/** The framework on which the aims were set. */
const onExparser = (results: readonly Results[]): Subjects =>
  results.find(({ framework }) => framework === 'exparser')?.subjects ?? {}

function bytesOf(words: Words, { bytes }: Report): string {
  const rows = WHOLE.flatMap(({ name }) => {
    const carried = bytes[name]
    if (!carried?.minified) return []
    const { minified, archive, compiled, wholePackage } = carried
    const whole = wholePackage > 0 ? count(wholePackage) : ''
    return [[words.names[name] ?? name, count(minified), count(archive), count(compiled), whole]]
  })
  return section(words.bytes, table([words.subject, ...words.byteHeads], rows), words.aboutBytes)
}

const ratioText = (values: readonly number[], one: number): string =>
  textOf(
    values.map((value) => value / one),
    ratio,
  )

/** Median and quartiles; empty where nothing was measured. */
function textOf(values: readonly number[], print: (value: number) => string): string {
  if (values.length === 0) return ''
  const { lower, median, upper }: Quartiles = quartiles(values)
  return `${print(median)} (${print(lower)}–${print(upper)})`
}

const ratio = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const milliseconds = (time: number): string => (time / 1_000).toPrecision(3)
const kilobytes = (bytes: number): string => (bytes / 1_024).toFixed(0)
const count = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(value < 10 ? 2 : 0)
