import { addGlobalErrorListener, removeGlobalErrorListener, safeCallback } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import type { Bundle, Theme } from '../bundle'
import { PageBackend } from './backend'
import { builtinStyle, builtinStyleDark, builtinStyleV2 } from './builtins/style'
import { chromeOf, homeOf, isTab, type Chrome } from './chrome'
import type { Client } from './client'
import { Modules } from './modules'
import { OpenPage, type PageInstance } from './page'
import { Registry } from './registry'
import { PageStack, type Route } from './stack'
import { StyleSheets } from './stylesheets'
import type { Ui } from './ui'
import { parseUrl, type PageUrl } from './url'
import { extendWx } from './wx'

export interface BootOptions {
  /** The client's `wx`; navigation and queries are added on top of it. */
  wx: object
  /** Where the pages are put. */
  root: HTMLElement
  client?: Client
  ui?: Ui
  theme?: Theme
  /** The page on top, its title or the theme changed. */
  onChrome?: (chrome: Chrome) => void
  /** Every component as it is created: to listen in. */
  onCreated?: (component: GeneralComponent) => void
  /** A handler or lifetime threw. The framework prints it as well. */
  onError?: (error: unknown) => void
}

/** A running mini-program. */
export interface Controller {
  /** What `App()` was given. */
  readonly app: Record<string, unknown> | undefined
  /** `wx` as the app sees it. */
  readonly wx: Record<string, unknown>
  /** The page on top, as the app sees it. */
  page(): PageInstance
  /** The page on top, as the framework's component: `getShadowRoot()` finds what is in it. */
  component(): GeneralComponent
  /** `<wx-page>` of the page on top. */
  element(): HTMLElement
  pages(): PageInstance[]
  chrome(): Chrome
  /** Navigates at once, where `wx` would take its time. Throws what the platform answers. */
  go(route: Route, url?: string, delta?: number): void
  /** The user leaves WeChat, or the app: page and app are hidden. */
  hide(): void
  show(): void
  setTheme(theme: Theme): void
  /** What a module of the app exports, if it has run; `path` as in `modules` of the bundle. */
  exportsOf(path: string): unknown
  /** Ends the app without a word to it, as WeChat does. */
  destroy(): void
}

/** Starts a mini-program at `url`, by default its first page. */
export function boot(bundle: Bundle, options: BootOptions, url?: string): Controller {
  const { root, client = {}, onChrome, onError } = options
  let theme = options.theme ?? 'light'
  let app: Record<string, unknown> | undefined
  let foreground = true

  const backend = new PageBackend(client)
  const sheets = new StyleSheets()
  const errorListener = (error: unknown): void => {
    callApp('onError', error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : error)
    onError?.(error)
  }
  addGlobalErrorListener(errorListener)

  const stack = new PageStack({
    isTab: (path) => isTab(bundle.app, path),
    exists: (path) => bundle.app.pages.includes(path),
    create,
    open: (page) => page.open(root),
    onChange(top) {
      if (!top) return
      sheets.demand(...sharedSheets(top.url.path))
      announce()
    },
  })

  const top = (): OpenPage => {
    if (!stack.top) throw new Error('No page is open')
    return stack.top
  }

  const wx = extendWx(options.wx, {
    stack,
    ui: options.ui ?? {},
    createSelectorQuery: () => (top().instance.createSelectorQuery as () => unknown)(),
    setTitle(title) {
      top().title = title
      announce()
    },
  })

  const registry = new Registry(
    bundle,
    backend,
    {
      run: (module) => modules.require(module),
      onRegister: (path, { scope, style }) => sheets.add(path, style, scope === ''),
      onCreated: (component) => options.onCreated?.(component),
      onAttached: (component) => pageOf(component)?.attached(component),
    },
    {
      client,
      address,
      navigate(kind, target, delta) {
        const route = NAVIGATOR_ROUTES[kind]
        if (route) void (wx[route] as (options: object) => Promise<unknown>)({ url: target, delta })
      },
    },
  )

  const modules = new Modules(bundle, {
    wx,
    App: (definition: Record<string, unknown>) => void (app = definition),
    getApp: () => app,
    Page: registry.Page,
    Component: registry.Component,
    Behavior: registry.Behavior,
    getCurrentPages: () => stack.all().map(({ instance }) => instance),
  })

  function create(target: PageUrl): OpenPage {
    registry.require(target.path)
    opening = undefined
    const { config } = registry.component(target.path)
    const page = new OpenPage(registry.createRoot(target.full), target, config)
    opening = page
    return page
  }

  let opening: OpenPage | undefined

  function pageOf(component: GeneralComponent): OpenPage | undefined {
    let node = component
    while (node.ownerShadowRoot) node = node.ownerShadowRoot.getHostNode()
    return [...stack.alive(), ...(opening ? [opening] : [])].find((page) => page.component === node)
  }

  /** Of the sheets without prefix: what this page uses, and all there are. */
  function sharedSheets(path: string): [used: string[], all: string[]] {
    const shared = (paths: string[]): string[] =>
      paths.filter((name) => registry.component(name).scope === '')
    const used = [...registry.closure(path)].reverse()
    return [shared(used), shared(Object.keys(bundle.components))]
  }

  function address(path: string, owner: string): string {
    const known = client.fileUrl?.(path)
    if (known !== undefined) return known
    if (/^(?:[a-z]+:|\/\/)/i.test(path)) return path
    return bundle.assets[parseUrl(path, owner).path] ?? path
  }

  function announce(): void {
    onChrome?.(chromeOf(bundle, theme, top(), stack.all().length))
  }

  function callApp(method: string, ...args: unknown[]): void {
    const handler = app?.[method]
    if (typeof handler !== 'function') return
    safeCallback(`App ${method}`, handler as () => void, app, args as [])
  }

  function launch(): void {
    backend.theme = theme
    sheets.setTheme(theme)
    sheets.add('built-in', builtinStyle)
    if (bundle.app.style === 'v2') sheets.add('built-in v2', builtinStyleV2)
    if (bundle.app.darkmode === true) sheets.add('built-in dark', builtinStyleDark)
    sheets.add('app', bundle.appStyle)
    const first = parseUrl(url ?? `/${homeOf(bundle.app)}`)
    const launched = { path: first.path, query: first.query, scene: 1001 }
    if (bundle.appModule !== undefined) modules.require(bundle.appModule)
    callApp('onLaunch', launched)
    callApp('onShow', launched)
    if (bundle.app.lazyCodeLoading !== 'requiredComponents') {
      for (const path of bundle.app.pages) registry.require(path)
    }
    stack.go('reLaunch', first)
  }

  launch()
  return {
    get app() {
      return app
    },
    wx,
    page: () => top().instance,
    component: () => top().component,
    element: () => top().element,
    pages: () => stack.all().map(({ instance }) => instance),
    chrome: () => chromeOf(bundle, theme, top(), stack.all().length),
    go: (route, target = '', delta) =>
      stack.go(route, parseUrl(target, stack.top?.url.path), delta),
    hide() {
      if (!foreground) return
      foreground = false
      stack.top?.hide()
      callApp('onHide')
    },
    show() {
      if (foreground) return
      foreground = true
      callApp('onShow', { path: top().url.path, query: top().url.query, scene: 1001 })
      stack.top?.show()
    },
    setTheme(wanted) {
      theme = wanted
      backend.theme = wanted
      sheets.setTheme(wanted)
      callApp('onThemeChange', { theme: wanted })
      announce()
    },
    exportsOf: (path) => modules.exportsOf(path),
    destroy() {
      stack.closeAll()
      backend.destroy()
      sheets.destroy()
      removeGlobalErrorListener(errorListener)
    },
  }
}

const NAVIGATOR_ROUTES: Record<string, Route> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}
