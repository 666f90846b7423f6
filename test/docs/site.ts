import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { contentTypeOf } from '../../demo/preview/content-types'
import { readFonts } from '../../demo/preview/fonts'
import { fileOf, pageNames, type Language } from '../../docs/.vitepress/pages'

export const LANGUAGES: Language[] = ['zh', 'en']
export const BASES = ['/', '/kit/']

/** The folder that scripts/docs-test.mjs built the site of this base into. */
export function folderOf(base: string): string {
  const folders = JSON.parse(process.env.SITE_FOLDERS ?? '{}') as Record<string, string>
  const folder = folders[base]
  if (folder === undefined) throw new Error('There is no built site: run npm run test:docs')
  return folder
}

/** The HTML files of all pages in a language, below the folder of the site. */
export const htmlFiles = (language: Language): string[] =>
  pageNames.map((page) => fileOf(page, language).replace(/\.md$/, '.html'))

export interface ServedSite {
  origin: string
  /** The address of a file of the site. */
  address: (file: string) => string
  close: () => Promise<void>
}

/** Serves a built site as plain static hosting does: files and nothing else, and 404.html for the rest. */
export async function serveSite(base: string): Promise<ServedSite> {
  const folder = folderOf(base)
  const fonts = new Map(await readFonts())
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const font = fonts.get(path.replace(FONT_ROUTE, 'fonts/'))
    if (font) {
      response.writeHead(200, { 'content-type': font.type }).end(font.body)
      return
    }
    const inside = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : undefined
    const file = inside && join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
    if (file === undefined || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': contentTypeOf('404.html') })
      response.end(readFileSync(join(folder, '404.html')))
      return
    }
    response.writeHead(200, { 'content-type': contentTypeOf(file) })
    response.end(file.endsWith('.html') ? withFont(file) : readFileSync(file))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    address: (file) => `${origin}${base}${file}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

const FONT_ROUTE = '/fonts-of-the-machine/'

/** The browser of the tests has no Chinese font, as machines of readers do: it is lent one. */
const withFont = (file: string): string =>
  readFileSync(file, 'utf8').replace(
    '</head>',
    `<link rel="stylesheet" href="${FONT_ROUTE}index.css">
    <style>:root { --vp-font-family-base: 'Open Sans', 'Noto Sans SC Variable', sans-serif }</style></head>`,
  )
