import { TestingError } from '../testing-error'
import { graphOf, mapValues } from './component-graph'
import type { InlinePage } from './inline-page'
import type { Definition } from './page-definition'
import type { Location } from './location'
import type { MiniProgramFiles } from './mini-program-files'
import { createBoundHandlers, type BoundHandlers } from './page-events'
import type { Simulate } from './simulate'
import { compileTemplates, type TemplateSource } from './templates'
import { CLASS_PREFIX } from './drawn-element'

/** A page whose components are registered. */
export interface LoadedPage {
  /** For `Simulate.render`. */
  id: string
  /** The properties that a page of `Component()` declares. */
  properties: Record<string, unknown>
  handlers: BoundHandlers
}

/** The components of one run of the app. */
export interface Components {
  /** Loads a page and every component that it uses. `inline`: its template and script, where it has no files. */
  load: (page: Location, inline?: InlinePage) => LoadedPage
}

interface Parts {
  files: MiniProgramFiles
  simulate: Simulate
  /** Runs a script, and returns what it gives to `Page()` or `Component()`. */
  definitionOf: (script: Location) => Definition | undefined
}

export function createComponents({ files, simulate, definitionOf }: Parts): Components {
  /** What scripts gave: each runs once, however many tags and paths name it. */
  const definitions = new Map<string, Definition>()
  /** The ids of what is registered, by tag and path. */
  const registered = new Map<string, string>()
  /** What the templates of pages bind, by the page's path. */
  const handlers = new Map<string, BoundHandlers>()

  const define = (source: TemplateSource, inline?: InlinePage): Definition => {
    const key = files.scriptOf(source) ?? source.path
    const known = definitions.get(key)
    if (known) return known
    const definition = inline?.definition ?? definitionOf(source)
    if (!definition) {
      throw new TestingError(
        'no-constructor',
        `The script of ${source.path} (${source.file}) calls neither Page() nor Component().`,
      )
    }
    definitions.set(key, definition)
    return definition
  }

  return {
    load(page, inline) {
      const sources = graphOf(page, files, inline)
      const templateOf = compileTemplates([...sources.values()], files, simulate)
      const bound = handlers.get(page.path) ?? createBoundHandlers()
      handlers.set(page.path, bound)

      const register = (location: Location, tagName: string): string => {
        const key = `${tagName} ${location.path}`
        const known = registered.get(key)
        if (known !== undefined) return known
        const id = newId()
        // First, since a component may use itself.
        registered.set(key, id)
        const source = sources.get(location.path) as TemplateSource
        const usingComponents = mapValues(source.uses, (used, tag) => register(used, tag))
        const definition = define(source, location === page ? inline : undefined)
        const { relations, behaviors = [] } = definition
        const template = templateOf(location)
        simulate.register({
          ...definition,
          options: { ...(definition.options as object | undefined), classPrefix: CLASS_PREFIX },
          // It is changed while it is registered.
          properties: { ...(definition.properties as object | undefined) },
          ...(relations !== undefined && { relations: relationsOf(source, relations as object) }),
          id,
          path: location.path,
          tagName,
          behaviors: [pathBehavior(location, simulate), ...(behaviors as unknown[])],
          template: location === page ? bound.watch(template) : template,
          usingComponents,
        })
        return id
      }

      const relationsOf = (source: Location, relations: object): object =>
        Object.fromEntries(
          Object.entries(relations).flatMap(([named, relation]: [string, object]) => {
            const { path } = files.imported(named, source)
            const ids = [...registered].filter(([key]) => key.endsWith(` ${path}`))
            return ids.map(([, target]) => [target, { ...relation, target }])
          }),
        )

      const id = register(page, 'page')
      const { properties = {} } = define(sources.get(page.path) as TemplateSource, inline)
      return { id, properties: properties as Record<string, unknown>, handlers: bound }
    },
  }
}

/** Gives a component its path as `this.is`, which is the id of its registration otherwise. */
const pathBehavior = ({ path }: Location, simulate: Simulate): unknown =>
  simulate.Behavior({
    created(this: object) {
      Object.defineProperty(this, 'is', { value: path, configurable: true })
    },
  })

let ids = 0

/** Only letters: it also names a kind of element. */
function newId(): string {
  ids += 1
  return `component${String(ids).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`
}
