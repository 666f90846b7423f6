import { existsSync, readFileSync } from 'node:fs'
import { TestingError } from '../testing-error'
import { isBuiltinTag, isHtmlTag } from './builtin-tags'
import type { InlinePage } from './inline-page'
import { readJson } from './json-file'
import type { Location } from './location'
import type { MiniProgramFiles } from './mini-program-files'
import { includesIn, tagsIn } from './template-text'
import type { TemplateSource } from './templates'

/** A page and every component that it uses, by their paths. */
export function graphOf(
  page: Location,
  files: MiniProgramFiles,
  inline?: InlinePage,
): Map<string, TemplateSource> {
  const found = new Map<string, TemplateSource>()
  const everywhere = mapValues(files.app.usingComponents ?? {}, (named, tag) =>
    files.component(tag, named, files.appLocation),
  )

  const visit = (location: Location, own?: InlinePage): void => {
    if (found.has(location.path)) return
    const template = own?.template ?? readFileSync(`${location.file}.wxml`, 'utf8')
    const { usingComponents = {}, componentGenerics = {} }: ComponentConfig =
      own ?? configOf(location)
    const declared = mapValues(usingComponents, (named, tag) =>
      files.component(tag, named, location),
    )
    const uses = { ...onlyUsed(everywhere, template), ...declared }
    const known = [everywhere, declared, componentGenerics].flatMap(Object.keys)
    for (const tag of unknownTags(template, location, files)) {
      if (known.includes(tag)) continue
      if (!files.hasStandIn(tag)) throw undeclared(tag, location, own !== undefined)
      uses[tag] = files.component(tag, tag, location)
    }
    found.set(location.path, { ...location, template, uses })
    for (const used of Object.values(uses)) visit(used)
  }
  visit(page, inline)
  return found
}

/** What app.json declares for all pages and components is loaded where its tag is written. */
function onlyUsed(
  everywhere: Record<string, Location>,
  template: string,
): Record<string, Location> {
  if (/<(import|include)\s/.test(template)) return everywhere
  const tags = tagsIn(template)
  return Object.fromEntries(Object.entries(everywhere).filter(([tag]) => tags.has(tag)))
}

/** The tags of a template and of what it includes. Of an imported file it may draw a part only. */
function tagsDrawn(
  template: string,
  location: Location,
  files: MiniProgramFiles,
  included = new Set<string>(),
): Set<string> {
  const below = includesIn(template).flatMap((named) => {
    const { file, path } = files.imported(named, location)
    const whole = file.endsWith('.wxml') ? file : `${file}.wxml`
    if (included.has(whole) || !existsSync(whole)) return []
    included.add(whole)
    return [...tagsDrawn(readFileSync(whole, 'utf8'), { file, path }, files, included)]
  })
  return new Set([...tagsIn(template), ...below])
}

/** The tags that are not WeChat's own. What is in a package is its author's. */
function unknownTags(template: string, location: Location, files: MiniProgramFiles): string[] {
  if (location.path.startsWith('miniprogram_npm/')) return []
  const tags = tagsDrawn(template, location, files)
  return [...tags].filter((tag) => !isBuiltinTag(tag) && !isHtmlTag(tag))
}

/** A tag that nothing declares would be drawn empty. */
function undeclared(tag: string, { file, path }: Location, isInline: boolean): TestingError {
  const [where, place] = isInline
    ? ['the template', 'it as `usingComponents` beside the template']
    : [`${path} (${file}.wxml)`, `"usingComponents": { "${tag}": "<its path>" } to ${file}.json`]
  return new TestingError(
    'component-undeclared',
    `<${tag}> in ${where} is no tag of WeChat's, and nothing declares it, so it would be drawn empty. Add ` +
      `${place}, or for all pages to app.json. For a new tag of WeChat's give createApp a stand-in: ` +
      `components: { '${tag}': '/test/stand-in/index' }.`,
  )
}

interface ComponentConfig {
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, unknown>
}

const configOf = ({ file }: Location): ComponentConfig => readJson(`${file}.json`) ?? {}

export const mapValues = <Value, Result>(
  values: Record<string, Value>,
  map: (value: Value, key: string) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]))
