import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileOf, pageNames } from './pages'

/** Folders whose Markdown is part of pages, or of nothing on the site. */
export const NO_PAGES = ['reference', 'en/reference', 'examples', 'public', '.vitepress']

/** Fails where the sidebar and the files of docs/ differ: every page has its place, in both languages. */
export function checkPages(docs: string): void {
  const files = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.md') && !NO_PAGES.some((folder) => file.startsWith(`${folder}${path.sep}`)),
  )
  const expected = pageNames.flatMap((page) => [fileOf(page, 'zh'), fileOf(page, 'en')])
  const problems = [
    ...expected
      .filter((file) => !files.includes(file))
      .map((file) => `docs/${file} is in docs/.vitepress/pages.ts and does not exist`),
    ...files
      .filter((file) => !expected.includes(file))
      .map((file) => `docs/${file} is not in docs/.vitepress/pages.ts, so nobody finds it`),
  ]
  if (problems.length > 0) throw new Error(problems.join('\n'))
}
