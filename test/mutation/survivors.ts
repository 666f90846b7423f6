import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isOfRoom, type Room } from './rooms'
import { UNNOTICED, type Mutant, type Report } from './report'

/** A change that no test notices. It is named by what stands there, so that it may move. */
export interface Unnoticed {
  file: string
  /** The whole line on which the change begins. */
  line: string
  /** What is replaced. `…` stands for all lines after the first. */
  code: string
  replacement: string
}

/** One that stays. */
export interface Survivor extends Unnoticed {
  /** Why no test can notice it, or why none should. */
  reason: string
  /** The same in Chinese. */
  zh: string
}

/** Those that stay, of every room. */
export const readSurvivors = (): Survivor[] =>
  JSON.parse(readFileSync(path.join(__dirname, 'survivors.json'), 'utf8')) as Survivor[]

export const survivorsOfRoom = (room: Room, survivors: readonly Survivor[]): Survivor[] =>
  survivors.filter(({ file }) => isOfRoom(room, file))

export const keyOf = ({ file, line, code, replacement }: Unnoticed): string =>
  `${file}: ${line}\n    ${code} → ${replacement}`

/**
 * What a run found that is not known, and what is known of the files of the run and was not found. Equal
 * changes of equal lines are told apart by their number alone.
 */
export function compareSurvivors(
  report: Report,
  known: readonly Survivor[],
): Record<'unknown' | 'gone', Unnoticed[]> {
  const found = survivorsOf(report)
  const ofTheseFiles = known.filter(({ file }) => file in report.files)
  return { unknown: without(found, known), gone: without(ofTheseFiles, found) }
}

/** What is left of some when one is taken away for each of the others. */
function without(some: readonly Unnoticed[], others: readonly Unnoticed[]): Unnoticed[] {
  const keys = others.map(keyOf)
  return some.filter((one) => {
    const at = keys.indexOf(keyOf(one))
    if (at >= 0) keys.splice(at, 1)
    return at < 0
  })
}

function survivorsOf({ files }: Report): Unnoticed[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    return mutants
      .filter(({ status }) => UNNOTICED.includes(status))
      .map((mutant) => ({
        file,
        line: (lines[mutant.location.start.line - 1] ?? '').trim(),
        code: codeOf(mutant, lines),
        replacement: (mutant.replacement ?? '').replace(/\s+/g, ' '),
      }))
  })
}

/** Stryker counts lines and columns from 1. */
function codeOf({ location: { start, end } }: Mutant, lines: readonly string[]): string {
  const first = lines[start.line - 1] ?? ''
  if (start.line === end.line) return first.slice(start.column - 1, end.column - 1)
  const last = (lines[end.line - 1] ?? '').slice(0, end.column - 1).trim()
  const closing = /^[)\]}]+$/.test(last) ? ` ${last}` : ''
  return `${first.slice(start.column - 1)} …${closing}`
}
