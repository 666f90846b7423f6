import type { LoadedPage } from './components'
import { reportHandler, type PageEvent } from './page-events'
import { propertiesFrom } from './page-query'
import type { Simulate } from './simulate'
import type { PageInstance } from './test-page'
import { runAll } from './thrown'

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

interface Opening {
  simulate: Simulate
  loaded: LoadedPage
  route: string
  query: Record<string, string>
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
  const stopReporting = loaded.handlers.onBound((handler) =>
    reportHandler(instance, handler, (event) => events.push(event)),
  )
  const parent = document.createElement('div')
  document.body.append(parent)

  const call = (lifetime: string, ...parameters: unknown[]): void => {
    const method = instance[lifetime]
    if (typeof method === 'function') (method as Method).apply(instance, parameters)
  }
  const remove = (): void => {
    stopReporting()
    rendered.detach()
    parent.remove()
  }
  const page: OpenPage = {
    route,
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

type Method = (this: PageInstance, ...parameters: unknown[]) => unknown
