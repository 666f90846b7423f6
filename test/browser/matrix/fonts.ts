import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'

/** Where the fonts of the stage are served. */
export const FONT_ROUTE = '/stage-fonts'

/** The fonts of the stage's names, by family: a phone has glyphs for all of them. */
const PACKAGES: Record<string, string> = {
  'Noto Sans Arabic Variable': '@fontsource-variable/noto-sans-arabic',
  'Noto Sans Thai Variable': '@fontsource-variable/noto-sans-thai',
  'Noto Emoji Variable': '@fontsource-variable/noto-emoji',
}

export const FAMILIES = ['Noto Sans SC Variable', ...Object.keys(PACKAGES)]

const quoted = FAMILIES.map((family) => `'${family}'`).join(', ')

export const FONT_URLS = Object.values(PACKAGES).map((name) => `${FONT_ROUTE}/${name}/index.css`)

export const fontCss = `wx-page, wx-root-portal-content { font-family: 'Open Sans', ${quoted}, sans-serif !important }`

const MODULES = join(__dirname, '../../../node_modules')

/** Serves `/<package>/<file>` of the packages above. */
export const fontListener: RequestListener = (request, response) => {
  const file = (request.url ?? '').slice(1)
  const isServed = Object.values(PACKAGES).some((name) => file.startsWith(`${name}/`))
  if (!isServed || file.includes('..')) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': file.endsWith('.css') ? 'text/css' : 'font/woff2' })
  response.end(readFileSync(join(MODULES, file)))
}
