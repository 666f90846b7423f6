/** Runs every step, also after one that throws, and throws what was thrown. */
export function runAll(steps: readonly (() => void)[]): void {
  const errors: unknown[] = []
  for (const step of steps) {
    try {
      step()
    } catch (error) {
      // What several steps threw stays one list.
      errors.push(...(error instanceof AggregateError ? (error.errors as unknown[]) : [error]))
    }
  }
  throwAll(errors)
}

export function throwAll(errors: readonly unknown[]): void {
  if (errors.length === 1) throw errors[0]
  if (errors.length > 1) throw new AggregateError(errors, 'Several handlers threw')
}
