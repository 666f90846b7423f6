import { join } from 'node:path'
import { createComponents, type Components } from './components'
import type { InlinePage } from './inline-page'
import type { Location } from './location'
import { miniProgramFiles } from './mini-program-files'
import { createModules } from './modules'
import { pageDefinition, type Definition } from './page-definition'
import { openPage, type OpenPage } from './open-page'
import { readQuery } from './page-query'
import { reportErrorsOfApp, withReportedErrors } from './script-errors'
import { loadSimulate } from './simulate'
import { runAll } from './thrown'
import { putGlobals, takeGlobals } from './written-globals'

/** A mini-program that runs on miniprogram-simulate, under whatever `wx` there is. */
export interface MiniProgram {
  /**
   * Starts it anew: no module, page or component is left of the run before. Runs app.js, if there is one.
   *
   * @param onError Hears what handlers and lifetimes throw, and what their promises reject with. Default: it
   * is printed.
   */
  start: (onError?: (error: unknown) => void) => void
  /** Loads a page. What is returned opens it over the others, and draws it for the first time. */
  load: (address: string | InlinePage) => () => OpenPage
  /** Loads a page and opens it. */
  open: (address: string | InlinePage) => OpenPage
  /** The uppermost page that is open, also while it opens. */
  pageOnTop: () => OpenPage | undefined
  /** What app.js would get from `require(name)`. */
  require: (name: string) => unknown
  /** Leaves its pages, and takes its functions from the global object. */
  end: () => void
}

export interface MiniProgramOptions {
  /** The folder of app.json. */
  root: string
  /** What is loaded instead of components, by what `usingComponents` names. */
  components?: Record<string, string> | undefined
}

export function createMiniProgram(options: MiniProgramOptions): MiniProgram {
  const files = miniProgramFiles(options.root, options.components)
  const simulate = loadSimulate([files.root, process.cwd()])
  const modules = createModules(files.root)
  const pages: OpenPage[] = []
  let components: Components | undefined
  let putBack: (() => void)[] = []
  let defined: Definition | undefined
  let reportError: (error: unknown) => void = console.error
  let templates = 0

  const onRejection = (error: unknown): void => reportError(error)
  const reported = (definition: Definition): Definition =>
    withReportedErrors(definition, onRejection)

  const setGlobal = (name: string, value: unknown): void => {
    const before = Object.getOwnPropertyDescriptor(globalThis, name)
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
    putBack.push(() => {
      if (before) Object.defineProperty(globalThis, name, before)
      else Reflect.deleteProperty(globalThis, name)
    })
  }

  /** Runs a script of a page or component, and returns what it gave to its constructor. */
  const definitionOf = (script: Location): Definition | undefined => {
    defined = undefined
    modules.run(script)
    return defined
  }

  const end = (): void => {
    const leaving = [...pages].reverse().map((page) => page.leave)
    const undo = putBack.reverse()
    putBack = []
    components = undefined
    runAll([...leaving, ...undo, modules.reset])
  }

  const miniProgram: MiniProgram = {
    start(onError) {
      end()
      reportError = onError ?? console.error
      components = createComponents({ files, simulate, definitionOf })
      putGlobals()
      putBack.push(takeGlobals)
      setGlobal('Component', (definition: Definition) => {
        defined = reported(definition)
      })
      setGlobal('Page', (definition: Definition) => {
        defined = reported(pageDefinition(definition))
      })
      setGlobal('Behavior', (definition: Definition) => simulate.Behavior(reported(definition)))
      putBack.push(reportErrorsOfApp(onRejection))
      setGlobal('getCurrentPages', () => pages.map(({ instance }) => instance))
      if (onError) {
        putBack.push(
          simulate.onError((error) => {
            onError(error)
            return false
          }),
        )
      }
      if (files.scriptOf(files.appLocation) !== undefined) modules.run(files.appLocation)
    },
    load(address) {
      if (!components) throw new Error('The mini-program was not started')
      const isInline = typeof address === 'object'
      const { route, query } = isInline
        ? { route: `template-${++templates}`, query: {} }
        : addressOf(address)
      const location = isInline
        ? { file: join(files.root, 'template'), path: route }
        : files.page(route)
      const loaded = components.load(location, isInline ? address : undefined)
      return () =>
        openPage({
          simulate,
          loaded,
          route: location.path,
          query,
          onRejection,
          onLeave: (left) => void pages.splice(pages.indexOf(left), 1),
          onOpen: (opened) => void pages.push(opened),
        })
    },
    open: (address) => miniProgram.load(address)(),
    pageOnTop: () => pages.at(-1),
    require: modules.require,
    end,
  }
  return miniProgram
}

/** `pages/mine/index?id=1` */
function addressOf(address: string): { route: string; query: Record<string, string> } {
  const [route = '', query = ''] = address.replace(/^\/+/, '').split(/\?(.*)/s)
  return { route, query: readQuery(query) }
}
