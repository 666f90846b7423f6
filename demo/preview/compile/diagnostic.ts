import type { MiniProgramFiles } from './files'

export interface Diagnostic {
  level: 'error' | 'warning'
  file: string
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  message: string
}

export type ReportDiagnostic = (diagnostic: Diagnostic) => void

/**
 * Thrown for errors and for warnings, since the template compiler reports an unclosed tag as a
 * warning.
 */
export class CompileError extends Error {
  override name = 'CompileError'

  constructor(readonly diagnostics: Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'))
  }
}

/** Makes an error about a whole file. */
export const fileError = (files: MiniProgramFiles, path: string, message: string): Diagnostic => ({
  level: 'error',
  file: files.location(path),
  line: 1,
  column: 1,
  message,
})

export const formatDiagnostic = ({ level, file, line, column, message }: Diagnostic): string =>
  `${file}:${line}:${column} ${level}: ${message}`
