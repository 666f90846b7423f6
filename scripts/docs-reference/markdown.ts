// Markdown that both GitHub and VitePress draw as it is meant: VitePress compiles it as a Vue template.
import type { Docstring, Sentence } from './docstring'
import type { Language } from './labels'

/** Code in a line of text or in a cell. */
export function code(text: string): string {
  if (text === '') return ''
  // Vue would run what stands in braces.
  return text.includes('{{') ? `<code v-pre>${escaped(text)}</code>` : `\`${text}\``
}

/** Prose with code in it. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? code(part.slice(1, -1)) : escaped(part)))
    .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;')

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`

/** Empty where there are no rows. A column that is empty in every row is left out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (!rows.length) return ''
  const columns = heads.map((_, at) => at).filter((at) => rows.some((cells) => cells[at]))
  const pick = (cells: readonly string[]): string[] => columns.map((at) => cells[at] ?? '')
  return [row(pick(heads)), row(columns.map(() => '---')), ...rows.map(pick).map(row)].join('\n')
}

export const numeral = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 2 : 0 })

/** A heading and what stands below it; empty where there is nothing. */
export const section = (title: string, ...parts: string[]): string => {
  const body = parts.filter(Boolean)
  return body.length ? [`### ${title}`, ...body].join('\n\n') : ''
}

export const say = (language: Language, sentence: Sentence): string =>
  prose(language.isEnglish ? sentence.en : sentence.zh)

/** What a docstring says of a thing, with what the thing needs. */
export function meaning(language: Language, doc: Docstring): string {
  const { baseLibrary } = doc
  const said = say(language, doc).replace(language.isEnglish ? /$/ : /。?$/, '')
  if (!baseLibrary) return said
  return language.isEnglish
    ? `${said.replace(/[^.]$/, '$&.')} Base library ${baseLibrary}.`
    : `${said}。基础库 ${baseLibrary} 起`
}

/** What a docstring says, as a paragraph. */
export const paragraph = (language: Language, doc: Docstring): string =>
  meaning(language, doc).replace(
    language.isEnglish ? /([^.])$/ : /([^。])$/,
    language.isEnglish ? '$1.' : '$1。',
  )
