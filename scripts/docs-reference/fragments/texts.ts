// docs/**/reference/texts.md
import { code, meaning, prose, table } from '../markdown'
import { complete } from '../problems'
import { spoken, textNames } from '../read-texts'
import type { Language } from '../labels'

const LANGUAGES = ['zh_CN', 'zh_TW', 'en']
/** Speaks as zh_TW, but for some sentences. */
const HONG_KONG = 'zh_HK'

export const textsFragment = (language: Language): string[] => [
  table(
    [language.name, language.meaning, language.argument, ...LANGUAGES],
    textNames().map(({ name, doc }) => [
      code(name),
      meaning(language, complete(`texts ${name}`, doc)),
      isByNeed(name) ? code('need') : '',
      ...LANGUAGES.map((one) => sentenceIn(one, name)),
    ]),
  ),
]

const isByNeed = (name: string): boolean =>
  LANGUAGES.some((language) => spoken(language, name).length > 1)

function sentenceIn(language: string, name: string): string {
  const said = linesIn(language, name)
  const inHongKong = language === 'zh_TW' ? linesIn(HONG_KONG, name) : said
  return said === inHongKong ? said : `${said}<br>${code(HONG_KONG)} ${inHongKong}`
}

const linesIn = (language: string, name: string): string =>
  spoken(language, name)
    .map(({ need, text }) => (need ? `${code(need)} ` : '') + prose(text))
    .join('<br>')
