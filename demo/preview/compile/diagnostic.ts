export interface Diagnostic {
  level: 'error' | 'warning'
  file: string
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  message: string
}

/** A warning is thrown as well: an unclosed tag is only a warning to the template compiler. */
export class CompileError extends Error {
  override name = 'CompileError'

  constructor(readonly diagnostics: Diagnostic[]) {
    super(diagnostics.map(describe).join('\n'))
  }
}

export const describe = ({ level, file, line, column, message }: Diagnostic): string =>
  `${file}:${line}:${column} ${level}: ${message}`
