import type { LoadedPage } from './components'
import { reportHandler, type PageEvent } from './page-events'
import { propertiesFrom } from './page-query'
import { callReported, type OnRejection } from './script-errors'
import type { Simulate } from './simulate'
import type { PageInstance } from './test-page'
import { runAll } from './thrown'

export interface OpenPage {
  readonly route: string
  readonly element: HTMLElement
  /** The `this` of its methods. */
  readonly instance: PageInstance
  /** `false` once it was left. */
  readonly isOpen: boolean
  /** The events that its handlers received since the last call. */
  takeEvents: () => PageEvent[]
  show: () => void
  hide: () => void
  leave: () => void
}

interface Opening {
  simulate: Simulate
  loaded: LoadedPage
  route: string
  query: Record<string, string>
  onRejection: OnRejection
  onOpen: (page: OpenPage) => void
  onLeave: (page: OpenPage) => void
}

/** Draws a page for the first time, and calls its lifetimes. Where one throws, the page is gone again. */
export function openPage(opening: Opening): OpenPage {
  const { simulate, loaded, route, query, onOpen, onLeave } = opening
  const rendered = simulate.render(loaded.id)
  const instance = rendered.instance as PageInstance
  // Not as attributes, of which `id` and `class` are no properties there.
  instance.setData(propertiesFrom(query, loaded.properties))
  const events: PageEvent[] = []
  const report = (event: PageEvent): boolean => {
    if (page.isOpen) events.push(event)
    return page.isOpen
  }
  const stopReporting = loaded.handlers.onBound((handler) =>
    reportHandler(instance, handler, report),
  )
  const parent = document.createElement('div')
  document.body.append(parent)

  const call = (name: string, ...parameters: unknown[]): void => {
    const method = instance[name]
    if (typeof method !== 'function') return
    callReported(method as Method, { name, instance }, parameters, opening.onRejection)
  }
  const remove = (): void => {
    stopReporting()
    rendered.detach()
    parent.remove()
    // What is still on its way to a page that was unloaded draws nothing.
    instance.setData = () => undefined
  }
  const page: OpenPage = {
    route,
    element: rendered.dom as HTMLElement,
    instance,
    get isOpen() {
      return parent.isConnected
    },
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
      if (!page.isOpen) return
      onLeave(page)
      runAll([() => call('onUnload'), remove])
    },
  }
  Object.assign(instance, { route, options: query })
  onOpen(page)
  try {
    rendered.attach(parent)
    call('onLoad', query)
    page.show()
    call('onReady')
  } catch (error) {
    onLeave(page)
    remove()
    throw error
  }
  return page
}

type Method = (this: unknown, ...parameters: unknown[]) => unknown
