import { UNNOTICED, type Mutant, type Report } from './report'

/** A change that no test notices. It is named by what stands there, so that it may move. */
export interface Unnoticed {
  file: string
  /** The whole line on which the change begins. */
  line: string
  /** What is replaced, as far as that line goes. */
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

/** Is it one of the files that these patterns name? `*` is any name. */
export const isOneOf = (file: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => {
    const names = pattern.split('*').map((part) => part.replaceAll('.', '\\.'))
    return new RegExp(`^${names.join('[^/]+')}$`).test(file)
  })

export const keyOf = ({ file, line, code, replacement }: Unnoticed): string =>
  `${file}: ${line}\n    ${code} → ${replacement}`

/** What a run found that is not known, and what is known of the files of the run and was not found. */
export function compareSurvivors(
  report: Report,
  known: readonly Survivor[],
): Record<'unknown' | 'gone', Unnoticed[]> {
  const found = survivorsOf(report)
  const without = (some: readonly Unnoticed[], others: readonly Unnoticed[]): Unnoticed[] => {
    const keys = new Set(others.map(keyOf))
    return some.filter((one) => !keys.has(keyOf(one)))
  }
  const ofTheseFiles = known.filter(({ file }) => file in report.files)
  return { unknown: without(found, known), gone: without(ofTheseFiles, found) }
}

function survivorsOf({ files }: Report): Unnoticed[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    return mutants
      .filter(({ status }) => UNNOTICED.includes(status))
      .map((mutant) => ({ file, ...textOf(mutant, lines) }))
  })
}

/** Stryker counts lines and columns from 1. */
function textOf(
  { location: { start, end }, replacement = '' }: Mutant,
  lines: readonly string[],
): Pick<Unnoticed, 'line' | 'code' | 'replacement'> {
  const line = lines[start.line - 1] ?? ''
  const code = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined)
  return { line: line.trim(), code, replacement: replacement.replace(/\s+/g, ' ') }
}
