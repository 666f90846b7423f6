import { TestingError } from './testing-error'

/** For a call that cannot be meant: says what was given, and what to give. */
export function invalidArgument(call: string, given: unknown, remedy: string): TestingError {
  return new TestingError('invalid-argument', `${call} got ${shown(given)}: ${remedy}`)
}

export function assertText(call: string, given: unknown, remedy: string): void {
  if (typeof given !== 'string' || given.trim() === '') throw invalidArgument(call, given, remedy)
}

/** Throws where it is no plain object, or has a member that is none of `known`. */
export function assertOptions(call: string, given: unknown, known: readonly string[]): void {
  const list = `give an object of ${known.join(', ')}; all may be left out.`
  if (typeof given !== 'object' || given === null) throw invalidArgument(call, given, list)
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown !== undefined) throw invalidArgument(call, { [unknown]: '…' }, list)
}

function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? JSON.stringify(value) : String(value)
  }
  return `{ ${Object.keys(value).slice(0, 3).join(', ')} }`
}
