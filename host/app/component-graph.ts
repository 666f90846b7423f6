import { readFileSync } from 'node:fs'
import type { GivenPage } from './given-page'
import { readJson, type Location, type MiniProgramFiles } from './mini-program-files'
import type { TemplateSource } from './templates'

/** A page and every component that it uses, by their paths. */
export function graphOf(
  page: Location,
  files: MiniProgramFiles,
  given?: GivenPage,
): Map<string, TemplateSource> {
  const found = new Map<string, TemplateSource>()
  const everywhere = mapValues(files.app.usingComponents ?? {}, (named, tag) =>
    files.component(tag, named, files.appLocation),
  )

  const visit = (location: Location, own?: GivenPage): void => {
    if (found.has(location.path)) return
    const template = own?.template ?? readFileSync(`${location.file}.wxml`, 'utf8')
    const usingComponents = own?.usingComponents ?? usingComponentsOf(location)
    const uses = {
      ...onlyUsed(everywhere, template),
      ...mapValues(usingComponents, (named, tag) => files.component(tag, named, location)),
    }
    found.set(location.path, { ...location, template, uses })
    for (const used of Object.values(uses)) visit(used)
  }
  visit(page, given)
  return found
}

/** What app.json declares for all pages and components is loaded where its tag is written. */
function onlyUsed(
  everywhere: Record<string, Location>,
  template: string,
): Record<string, Location> {
  if (/<(import|include)\s/.test(template)) return everywhere
  const isWritten = (tag: string): boolean => new RegExp(`<${tag}[\\s/>]`).test(template)
  return Object.fromEntries(Object.entries(everywhere).filter(([tag]) => isWritten(tag)))
}

function usingComponentsOf({ file }: Location): Record<string, string> {
  const json = readJson(`${file}.json`) as { usingComponents?: Record<string, string> } | undefined
  return json?.usingComponents ?? {}
}

export const mapValues = <Value, Result>(
  values: Record<string, Value>,
  map: (value: Value, key: string) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]))
