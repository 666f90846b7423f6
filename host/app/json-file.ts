import { existsSync, readFileSync } from 'node:fs'
import { TestingError } from '../testing-error'

/** Returns what a file of JSON holds; `undefined` if there is no such file. */
export function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TestingError(
      'json-invalid',
      `${file} is no JSON: ${reason}. WeChat takes no comments and no trailing commas either.`,
      { cause: error },
    )
  }
}
