import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DIST } from '../../scripts/sizes'
import { componentTags } from '../support/component-tags'
import { NAME, ROOT } from './install'
import type { ComponentJson } from './templates'

// What can be said of Taro and uni-app without them; `npm run test:frameworks` runs them.

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const tags = componentTags()

/** The components that a text of an app names, as paths in the package. */
const namedIn = (text: string, prefix: string): string[] =>
  [...text.matchAll(new RegExp(`['"]([\\w-]+)['"]: ['"]${prefix}/([\\w/-]+)['"]`, 'g'))].map(
    ([, tag = '', file = '']) => {
      expect(file).toBe(`${tag}/index`)
      return file
    },
  )

/** Where each framework finds the components. */
const PLACES = [
  ['Taro', 'demo/taro/src/app.config.ts', `${NAME}/miniprogram_dist`],
  ['uni-app', 'demo/uni-app/src/pages.json', `/wxcomponents/${NAME}`],
] as const

describe.each(PLACES)('the demo of %s', (_framework, file, prefix) => {
  it('names every component, by a path that the package has', () => {
    const named = namedIn(read(file), prefix)
    expect(named.sort()).toEqual(tags.map((tag) => `${tag}/index`).sort())
    for (const one of named) expect(existsSync(path.join(DIST, `${one}.json`))).toBe(true)
  })

  it('installs the package of this repository by hand, as a copy', () => {
    const folder = path.dirname(path.dirname(file))
    const { dependencies } = JSON.parse(read(`${folder}/package.json`)) as {
      dependencies: Record<string, string>
    }
    const place = dependencies[NAME]?.replace(/^file:/, '') ?? 'nowhere'
    expect(path.join(ROOT, folder, place)).toBe(ROOT)
    expect(read(`${folder}/.npmrc`)).toContain('install-links=true')
  })

  it('uses every component in its pages', () => {
    const pages = path.join(ROOT, path.dirname(file), 'pages')
    const texts = readdirSync(pages, { recursive: true, encoding: 'utf8' })
      .filter((page) => /\.(tsx|vue)$/.test(page))
      .map((page) => readFileSync(path.join(pages, page), 'utf8'))
    for (const tag of tags) expect(texts.join('')).toMatch(new RegExp(`<${tag}\\s`))
  })
})

describe.each(PLACES)('the page of %s', (framework, _file, prefix) => {
  it.each(['docs', 'docs/en'])('in %s has the same paths', (folder) => {
    const page = read(`${folder}/${framework.toLowerCase()}.md`)
    expect(namedIn(page, prefix)).not.toEqual([])
  })
})

it('what stands in where no generic component is given is found by Taro, which follows usingComponents', () => {
  for (const tag of tags) {
    const json = JSON.parse(read(`components/${tag}/index.json`)) as ComponentJson
    const defaults = Object.values(json.componentGenerics ?? {}) as { default?: string }[]
    for (const { default: file } of defaults) {
      expect(Object.values(json.usingComponents ?? {})).toContain(file)
    }
  }
})
