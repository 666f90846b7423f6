import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readBase } from '../../docs/.vitepress/base'
import { checkPages } from '../../docs/.vitepress/complete'
import { fileOf, pageNames } from '../../docs/.vitepress/pages'

describe('DOCS_BASE', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/kit/', '/kit/'],
    ['/a/b.c/', '/a/b.c/'],
  ])('%s stands for %s', (text, base) => {
    expect(readBase(text)).toBe(base)
  })

  it.each(['kit', './', '/kit', 'kit/', '//kit/', 'https://example.com/', '/a b/', '/?a/'])(
    '%s is refused, saying what it must be',
    (text) => {
      expect(() => readBase(text)).toThrow(/DOCS_BASE must be a path that begins and ends with/)
    },
  )
})

describe('the build', () => {
  let docs: string
  beforeEach(() => {
    docs = mkdtempSync(join(tmpdir(), 'docs-'))
    for (const page of pageNames) {
      for (const file of [fileOf(page, 'zh'), fileOf(page, 'en')]) write(file)
    }
    write('reference/options.md')
    write('en/reference/options.md')
  })
  afterEach(() => rmSync(docs, { recursive: true }))
  function write(file: string): void {
    mkdirSync(dirname(join(docs, file)), { recursive: true })
    writeFileSync(join(docs, file), '')
  }

  it('has a page for every entry of the sidebar, and an entry for every page', () => {
    expect(() => checkPages(docs)).not.toThrow()
  })

  it('ends where a page of the sidebar is missing in one language', () => {
    rmSync(join(docs, 'en/faq.md'))
    expect(() => checkPages(docs)).toThrow(/docs\/en\/faq\.md is in .* and does not exist/)
  })

  it('ends where a page is not in the sidebar', () => {
    write('components/secret.md')
    expect(() => checkPages(docs)).toThrow(/docs\/components\/secret\.md is not in/)
  })
})
