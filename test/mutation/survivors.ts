import { UNNOTICED, type Mutant, type Report } from './report'

/** A change that no test notices. It is named by what stands there, so that it may move. */
export interface Survivor {
  file: string
  /** The whole line on which the change begins. */
  line: string
  /** What is replaced, as far as that line goes. */
  code: string
  replacement: string
  /** Why no test can notice it, or why none should. */
  reason?: string
}

export const keyOf = ({ file, line, code, replacement }: Survivor): string =>
  `${file}: ${line}\n    ${code} → ${replacement}`

/** What a run found that is not known, and what is known of the files of the run and was not found. */
export function compareSurvivors(
  report: Report,
  known: readonly Survivor[],
): Record<'unknown' | 'gone', Survivor[]> {
  const found = survivorsOf(report)
  const without = (some: readonly Survivor[], others: readonly Survivor[]): Survivor[] => {
    const keys = new Set(others.map(keyOf))
    return some.filter((one) => !keys.has(keyOf(one)))
  }
  const ofTheseFiles = known.filter(({ file }) => file in report.files)
  return { unknown: without(found, known), gone: without(ofTheseFiles, found) }
}

function survivorsOf({ files }: Report): Survivor[] {
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
): Pick<Survivor, 'line' | 'code' | 'replacement'> {
  const line = lines[start.line - 1] ?? ''
  const code = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined)
  return { line: line.trim(), code, replacement: replacement.replace(/\s+/g, ' ') }
}
