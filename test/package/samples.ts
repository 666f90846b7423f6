import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './install'

/**
 * The files that a document shows, by their paths: a block of code below a line that ends with the path and a
 * colon. A file that is shown again is there as it was shown last.
 */
export function filesIn(document: string): Map<string, string> {
  const text = readFileSync(path.join(ROOT, document), 'utf8')
  const blocks = text.matchAll(/^.*?`([\w./-]+\.\w+)`[^`\n]*[:：]\n\n```\w+\n([^]*?)^```$/gm)
  return new Map(Array.from(blocks, ([, file = '', code = '']) => [file, code]))
}

/** Code without what differs between languages. */
export const withoutComments = (code: string): string => code.replace(/\s*\/\/ .*$/gm, '')

/** How many tests the files hold. */
export const testsIn = (files: Map<string, string>): number =>
  [...files.values()].join('\n').match(/^test\(/gm)?.length ?? 0
