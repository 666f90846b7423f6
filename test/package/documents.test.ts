import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { anchorOf } from '../../docs/.vitepress/anchors'
import { ROOT } from './install'

const documents = String(execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT }))
  .trim()
  .split('\n')
  .filter((file) => existsSync(path.join(ROOT, file)))

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const withoutCode = (text: string): string => text.replace(/^```[^]*?^```$|`[^`\n]*`/gm, '')

const anchorsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))

/** Where the same stands in English. `undefined`: this is the English document. */
const englishOf = (file: string): string | undefined => {
  if (file.endsWith('.zh-CN.md')) return file.replace('.zh-CN', '')
  return /^docs\/(?!en\/)/.test(file) ? file.replace('docs/', 'docs/en/') : undefined
}

/** Addresses of links and pictures that lead into the repository. */
const linksOf = (file: string): string[] =>
  [...withoutCode(textOf(file)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/.test(address))

/**
 * Files that a page of the site takes in: fragments that are written from the sources, and samples that
 * its phone runs. `@` is docs/.
 */
const takenInBy = (file: string): string[] =>
  [...textOf(file).matchAll(/<!--\s*@include:\s*(\S+?)\s*-->|^<<< *([^\s{]+)/gm)].map(
    ([, fragment = '', sample = '']) => {
      const address = fragment || sample
      return address.startsWith('@/')
        ? address.replace('@', 'docs')
        : path.join(path.dirname(file), address)
    },
  )

describe('the documents', () => {
  it.each(documents)('every link of %s leads somewhere', (document) => {
    const dead = linksOf(document).filter((address) => {
      const [file = '', anchor] = address.split('#')
      const target = file === '' ? document : path.join(path.dirname(document), file)
      if (!existsSync(path.join(ROOT, target))) return true
      return anchor !== undefined && !anchorsOf(target).includes(decodeURIComponent(anchor))
    })
    expect(dead).toEqual([])
  })

  it.each(documents.filter((file) => takenInBy(file).length > 0))(
    'everything that %s takes in is there',
    (document) => {
      const missing = takenInBy(document).filter((file) => !existsSync(path.join(ROOT, file)))
      expect(missing).toEqual([])
    },
  )

  it.each(documents.flatMap((file) => (englishOf(file) ? [[file, englishOf(file)]] : [])))(
    '%s has the sections and links of %s',
    (chinese = '', english = '') => {
      const outline = (file: string): string[] =>
        [...withoutCode(textOf(file)).matchAll(/^(#+) /gm)].map(([, level = '']) => level)
      expect(outline(chinese)).toEqual(outline(english))
      const files = (file: string): string[] =>
        linksOf(file).map((address) => {
          if (address.startsWith('#')) return ''
          const target = path.join(path.dirname(file), address.replace(/#.*/, ''))
          return /\.md$/.test(target) ? (englishOf(target) ?? target) : target
        })
      expect(files(chinese)).toEqual(files(english))
    },
  )

  it.each(['README.md', 'README.zh-CN.md'])(
    'npm can lead the links of %s to the repository',
    (document) => {
      const about = JSON.parse(textOf('package.json')) as Record<string, unknown>
      const { url } = about.repository as { url: string }
      // npm completes relative addresses of a package whose repository is on GitHub.
      expect(url).toMatch(/^git\+https:\/\/github\.com\/[\w-]+\/[\w-]+\.git$/)
      const repository = url.replace(/^git\+|\.git$/g, '')
      expect([about.homepage, about.bugs]).toEqual([`${repository}#readme`, `${repository}/issues`])
      expect(linksOf(document).filter((address) => /^\.\.|^\//.test(address))).toEqual([])
    },
  )
})
