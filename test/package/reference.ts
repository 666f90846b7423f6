import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './install'

/** The folders of the fragments, by language. */
export const REFERENCE = { Chinese: 'docs/reference', English: 'docs/en/reference' }
export const languages = Object.entries(REFERENCE)

export const fragmentNames = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder)).map((file) => path.basename(file, '.md'))

export const fragment = (folder: string, name: string): string =>
  readFileSync(path.join(ROOT, folder, `${name}.md`), 'utf8')

/** The cells of every row of every table, as they are read: `\|` is one sign. */
export const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    )

/** What stands as code at the beginning of a row, or as a heading. */
export const entriesIn = (text: string): string[] => [
  ...rowsOf(text).flatMap(([first = '']) => /^`(.+?)\??`$/.exec(first)?.[1] ?? []),
  ...Array.from(text.matchAll(/^#+ `(.+)`$/gm), ([, title = '']) => title),
]

/** The names that no entry of a fragment has. */
export function missingIn(text: string, names: readonly string[]): string[] {
  const entries = entriesIn(text)
  return names.filter((name) => !entries.includes(name))
}
