/** What the address of the phone says: `index.html?page=…&era=…&theme=…&lang=…&name=…`. */
export interface PhoneQuery {
  /** The path of a page. Default: the first one. */
  page: string
  /** The `id` of one of the preview's clients. */
  client: string
  theme: 'light' | 'dark'
  language: 'zh_CN' | 'en'
  /** What the phone keeps is kept under this name. Default: the path of the page. */
  name: string
  /** Forget what was kept. */
  isReset: boolean
}

/** The ages of WeChat, and the other places it runs in, with the preview's client for each. */
const ERAS = new Map([
  ['today', 'privacy'],
  ['2023', 'withdrawn'],
  ['2022', 'avatar'],
  ['2021', 'anonymous'],
  ['2020', 'real'],
  ['moments', 'single-page'],
  ['pc', 'windows'],
  ['harmony', 'ohos'],
  ['devtools', 'devtools'],
])
const THEMES = new Map<string, PhoneQuery['theme']>([
  ['light', 'light'],
  ['dark', 'dark'],
])
const LANGUAGES = new Map<string, PhoneQuery['language']>([
  ['zh', 'zh_CN'],
  ['en', 'en'],
])

/** Reads the query. What it cannot mean is an error for whoever wrote the address. */
export function readPhoneQuery(search: string, pages: string[]): PhoneQuery | PhoneQueryError {
  const parameters = new URLSearchParams(search)
  const wrong: PhoneQueryError['wrong'] = []
  /** The value that a parameter names; without the parameter the first one. */
  const choose = <T>(name: string, values: ReadonlyMap<string, T>): T | undefined => {
    const names = [...values.keys()]
    const given = parameters.get(name) || names[0] || ''
    if (!values.has(given)) wrong.push({ name, given, values: names })
    return values.get(given)
  }
  const language = choose('lang', LANGUAGES) ?? 'zh_CN'
  const page = choose('page', new Map(pages.map((path) => [path, path])))
  const client = choose('era', ERAS)
  const theme = choose('theme', THEMES)
  if (page === undefined || client === undefined || theme === undefined || wrong.length > 0)
    return { language, wrong }
  const name = parameters.get('name') || page
  return { page, client, theme, language, name, isReset: parameters.get('reset') === '1' }
}

export interface PhoneQueryError {
  language: PhoneQuery['language']
  wrong: { name: string; given: string; values: string[] }[]
}

/** What is wrong with the address, in a sentence. */
export function describeQueryError({ language, wrong }: PhoneQueryError): string {
  return wrong
    .map(({ name, given, values }) =>
      language === 'en'
        ? `The phone knows no ${name} “${given}”. It knows: ${values.join(', ')}.`
        : `手机不认识 ${name}“${given}”。它认识：${values.join('、')}。`,
    )
    .join('\n')
}
