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
export const ERAS: Record<string, string> = {
  today: 'privacy',
  '2020': 'real',
  '2021': 'anonymous',
  '2022': 'avatar',
  '2023': 'withdrawn',
  moments: 'single-page',
  pc: 'windows',
  harmony: 'ohos',
  devtools: 'devtools',
}
const THEMES = { light: 'light', dark: 'dark' } as const
const LANGUAGES = { zh: 'zh_CN', en: 'en' } as const

/** Reads the query. What it cannot mean is an error for whoever wrote the address. */
export function readPhoneQuery(search: string, pages: string[]): PhoneQuery | PhoneQueryError {
  const parameters = new URLSearchParams(search)
  const wrong: PhoneQueryError['wrong'] = []
  const choose = <T>(name: string, values: Record<string, T>, fallback: T): T => {
    const given = parameters.get(name) ?? ''
    if (given === '') return fallback
    if (Object.hasOwn(values, given)) return values[given] ?? fallback
    wrong.push({ name, given, values: Object.keys(values) })
    return fallback
  }
  const byPath = Object.fromEntries(pages.map((path) => [path, path]))
  const language = choose<PhoneQuery['language']>('lang', LANGUAGES, 'zh_CN')
  const page = choose('page', byPath, pages[0] ?? '')
  const query: PhoneQuery = {
    page,
    client: choose('era', ERAS, 'privacy'),
    theme: choose<PhoneQuery['theme']>('theme', THEMES, 'light'),
    language,
    name: parameters.get('name') || page,
    isReset: parameters.get('reset') === '1',
  }
  return wrong.length > 0 ? { language, wrong } : query
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
