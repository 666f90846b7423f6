import type { Client } from './client'

export type PageLifetime = 'show' | 'hide'

/** What the app hears of its own life. */
export interface Lifecycle {
  /** The app comes to the front or goes to the back. */
  app: (lifetime: PageLifetime) => void
  /** The client changes between light and dark. */
  theme: (theme: 'light' | 'dark') => void
  /** Who renders pages hears here when one shows or hides. The answer ends the listening. */
  onPageLifetime: (listener: (lifetime: PageLifetime) => void) => () => void
  page: (lifetime: PageLifetime) => void
  /** The app ends, and its listeners with it; who renders pages stays. */
  endLife: () => void
}

type Listener = (detail: object) => void

export function createLifecycle({ native }: Pick<Client, 'native'>) {
  const listeners = new Map<string, Set<Listener>>()
  const renderers = new Set<(lifetime: PageLifetime) => void>()

  const on = (event: string) => (listener: Listener) =>
    native.callSync(`on${event}`, [], () => {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    })
  const off = (event: string) => (listener?: Listener) =>
    native.callSync(`off${event}`, [], () => {
      if (listener) listeners.get(event)?.delete(listener)
      else listeners.delete(event)
    })
  const fire = (event: string, detail: object): void => {
    for (const listener of [...(listeners.get(event) ?? [])]) listener(detail)
  }

  const lifecycle: Lifecycle = {
    app: (lifetime) => {
      if (lifetime === 'show')
        fire('AppShow', { path: 'pages/index/index', query: {}, scene: 1001 })
      else fire('AppHide', {})
    },
    theme: (theme) => fire('ThemeChange', { theme }),
    onPageLifetime: (listener) => {
      renderers.add(listener)
      return () => renderers.delete(listener)
    },
    page: (lifetime) => {
      for (const listener of [...renderers]) listener(lifetime)
    },
    endLife: () => listeners.clear(),
  }
  const apis = {
    onAppShow: on('AppShow'),
    offAppShow: off('AppShow'),
    onAppHide: on('AppHide'),
    offAppHide: off('AppHide'),
    onThemeChange: on('ThemeChange'),
    offThemeChange: off('ThemeChange'),
  }
  return { lifecycle, apis }
}
