import { join } from 'node:path'
import { createComponents, type Components, type Definition, type GivenPage } from './components'
import { pageHandlers, type PageEvent } from './page-events'
import { miniProgramFiles, type Location } from './mini-program-files'
import { createModules } from './modules'
import { pageDefinition } from './page-definition'
import { loadSimulate, type Simulate } from './simulate'
import type { PageInstance } from './test-page'

/** A mini-program that runs on miniprogram-simulate, under whatever `wx` there is. */
export interface MiniProgram {
  /** Starts it anew: no module, page or component is left of the run before. Runs app.js, if there is one. */
  start: () => void
  /** Opens a page over the others, and draws it for the first time. */
  open: (address: string | GivenPage) => OpenPage
  /** What app.js would get from `require(name)`. */
  require: (name: string) => unknown
  /** Leaves its pages, and takes its functions from the global object. */
  end: () => void
}

export interface OpenPage {
  readonly route: string
  readonly element: HTMLElement
  /** The `this` of its methods. */
  readonly instance: PageInstance
  /** The events that its handlers received since the last call. */
  takeEvents: () => PageEvent[]
  show: () => void
  hide: () => void
  leave: () => void
}

export interface MiniProgramOptions {
  /** The folder of app.json. */
  root: string
  /** What is loaded instead of components, by what `usingComponents` names. */
  components?: Record<string, string> | undefined
  /** Hears what handlers and lifetimes throw. Default: it is printed. */
  onError?: (error: unknown) => void
}

export function createMiniProgram(options: MiniProgramOptions): MiniProgram {
  const files = miniProgramFiles(options.root, options.components)
  const simulate = loadSimulate([files.root, process.cwd()])
  const modules = createModules(files.root)
  const pages: OpenPage[] = []
  let components: Components | undefined
  let putBack: (() => void)[] = []
  let given: Definition | undefined
  let templates = 0

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
    given = undefined
    modules.run(script)
    return given
  }

  const end = (): void => {
    for (const page of [...pages].reverse()) page.leave()
    for (const undo of putBack.reverse()) undo()
    putBack = []
    components = undefined
    modules.reset()
  }

  return {
    start() {
      end()
      components = createComponents({ files, modules, simulate, definitionOf })
      setGlobal('Component', (definition: Definition) => {
        given = definition
      })
      setGlobal('Page', (definition: Definition) => {
        given = pageDefinition(definition)
      })
      setGlobal('Behavior', simulate.Behavior)
      setGlobal('getCurrentPages', () => pages.map(({ instance }) => instance))
      const { onError } = options
      if (onError) {
        putBack.push(
          simulate.onError((error) => {
            onError(error)
            return false
          }),
        )
      }
      const app: Location = { file: join(files.root, 'app'), path: 'app' }
      if (files.scriptOf(app) !== undefined) modules.run(app)
    },
    open(address) {
      if (!components) throw new Error('The mini-program was not started')
      const isGiven = typeof address === 'object'
      const { route, query } = isGiven
        ? { route: `template-${++templates}`, query: {} }
        : addressOf(address)
      const location = isGiven
        ? { file: join(files.root, 'template'), path: route }
        : files.page(route)
      const page = draw({
        simulate,
        components,
        location,
        query,
        given: isGiven ? address : undefined,
        onLeave: (left) => void pages.splice(pages.indexOf(left), 1),
        onOpen: (opened) => void pages.push(opened),
      })
      return page
    },
    require: modules.require,
    end,
  }
}

/** `pages/mine/index?id=1` */
function addressOf(address: string): { route: string; query: Record<string, string> } {
  const [route = '', query = ''] = address.replace(/^\/+/, '').split('?')
  return { route, query: Object.fromEntries(new URLSearchParams(query)) }
}

interface Drawing {
  simulate: Simulate
  components: Components
  location: Location
  query: Record<string, string>
  given: GivenPage | undefined
  onOpen: (page: OpenPage) => void
  onLeave: (page: OpenPage) => void
}

function draw(drawing: Drawing): OpenPage {
  const { simulate, components, location, query, given, onOpen, onLeave } = drawing
  const { id, template, properties } = components.load(location, given)
  const fromQuery = Object.entries(query).filter(([name]) => properties.includes(name))
  const rendered = simulate.render(id, Object.fromEntries(fromQuery))
  const instance = rendered.instance as PageInstance
  const events: PageEvent[] = []
  pageHandlers(template, instance, (event) => events.push(event))
  const parent = document.createElement('div')
  document.body.append(parent)

  const call = (lifetime: string, ...parameters: unknown[]): void => {
    const method = instance[lifetime]
    if (typeof method === 'function') (method as Method).apply(instance, parameters)
  }
  const page: OpenPage = {
    route: location.path,
    element: rendered.dom as HTMLElement,
    instance,
    takeEvents: () => events.splice(0),
    show() {
      rendered.triggerPageLifeTime('show')
      call('onShow')
    },
    hide() {
      rendered.triggerPageLifeTime('hide')
      call('onHide')
    },
    leave() {
      if (!parent.isConnected) return
      onLeave(page)
      call('onUnload')
      rendered.detach()
      parent.remove()
    },
  }
  Object.assign(instance, { route: location.path, options: query })
  onOpen(page)
  rendered.attach(parent)
  call('onLoad', query)
  page.show()
  call('onReady')
  return page
}

type Method = (this: PageInstance, ...parameters: unknown[]) => unknown
