import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BASES, folderOf, htmlFiles, LANGUAGES } from './site'

const ROOT = join(__dirname, '../..')
const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  repository: { url: string }
}
const repository = about.repository.url.replace(/^git\+|\.git$/g, '')

const decode = (text: string): string => decodeURI(text.replaceAll('&amp;', '&'))
const valuesOf = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, text = '']) =>
    decode(text),
  )

describe.each(BASES)('the site at %s', (base) => {
  const htmlOf = (file: string): string => readFileSync(join(folderOf(base), file), 'utf8')

  it.each(LANGUAGES.flatMap(htmlFiles))('every link of %s leads somewhere', (file) => {
    const html = htmlOf(file)
    const addresses = [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]
    expect(addresses.length).toBeGreaterThan(20)
    expect(addresses.filter((address) => isDead(address, file))).toEqual([])
  })

  function isDead(address: string, from: string): boolean {
    if (address.startsWith(repository)) return isDeadInRepository(address)
    if (/^[a-z]+:/.test(address)) return false
    const { pathname, hash } = new URL(address, `http://localhost${base}${from}`)
    const path = decodeURI(pathname)
    if (!path.startsWith(base)) return true
    const file = path.slice(base.length).replace(/(^|\/)$/, '$1index.html')
    if (!existsSync(join(folderOf(base), file))) return true
    return hash !== '' && !valuesOf(htmlOf(file), 'id').includes(decodeURIComponent(hash.slice(1)))
  }
})

/** A document or a folder on GitHub is one of this checkout. */
function isDeadInRepository(address: string): boolean {
  const [, file] = /\/(?:blob|tree)\/main\/([^#]+)/.exec(address) ?? []
  return file !== undefined && !existsSync(join(ROOT, file))
}
