import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf, pageNames } from '../../docs/.vitepress/pages'
import { folderOf, LANGUAGES } from './site'

const DOCS = join(__dirname, '../../docs')
const BRACES = /(?<!`)`([^`\n]*\{\{[^`\n]*)`(?!`)/g

/** Code in a sentence that has braces of WXML, by the file of its page. */
const samples = LANGUAGES.flatMap((language) =>
  pageNames.flatMap((page): [file: string, code: string][] => {
    const file = fileOf(page, language)
    const prose = readFileSync(join(DOCS, file), 'utf8').replace(/^```[^]*?^```$/gm, '')
    return [...prose.matchAll(BRACES)].map(([, code = '']) => [file, code])
  }),
)

const codesOf = (file: string): string[] => {
  const html = readFileSync(join(folderOf('/'), file.replace(/\.md$/, '.html')), 'utf8')
  return [...html.matchAll(/<code[^>]*>([^<]*)<\/code>/g)].map(([, code = '']) =>
    code.replaceAll('&quot;', '"'),
  )
}

it.each(samples)('%s shows %s as it is written', (file, code) => {
  expect(codesOf(file)).toContain(code)
})
