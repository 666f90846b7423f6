import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileOf, type Language } from './pages'

/** The title of a page, which its Markdown says: the menus have no other name for it. */
export function titleOf(docs: string, page: string, language: Language): string {
  const file = fileOf(page, language)
  const [, title] = /^# (.+)$/m.exec(readFileSync(path.join(docs, file), 'utf8')) ?? []
  if (title === undefined) throw new Error(`docs/${file} has no title`)
  return title.replace(/[`<>]/g, '')
}
