import { addGlobalErrorListener, removeGlobalErrorListener } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import type { Bundle, Theme } from '../bundle'
import { homePageOf, isIndependentPage, isTabPage } from './app-config'
import { AppInstance } from './app-instance'
import { PageBackend } from './backend'
import { builtinStyle, builtinStyleDark, builtinStyleV2 } from './builtins/style'
import { ComponentRegistry } from './component-registry'
import { ownEventFields } from './event-fields'
import { extendWx } from './extend-wx'
import type { InteractionApis } from './interaction-apis'
import { loadableAddressIn } from './loadable-address'
import type { MiniProgramController } from './mini-program-controller'
import { ModuleLoader } from './module-loader'
import { OpenPage } from './open-page'
import { pageBarsOf, type PageBars } from './page-bars'
import { PageStack } from './page-stack'
import { parseUrl, type PageUrl } from './page-url'
import { NAVIGATOR_ROUTES } from './routes'
import { StyleSheets } from './style-sheets'
import type { WechatClient } from './wechat-client'

export interface BootOptions {
  /** The `wx` of the client. Navigation and queries are added to it. */
  wx: object
  /** The element that receives the pages. */
  root: HTMLElement
  client?: WechatClient
  interaction?: InteractionApis
  theme?: Theme
  /**
   * Do the `pageLifetimes` of a behavior run in `Page({ behaviors })`? Developers report both, and the
   * official docs (custom-component/behaviors) do not say. Default: true.
   */
  runsBehaviorPageLifetimes?: boolean
  /** Called when the page on top, its title or the theme changed. */
  onBarsChange?: (bars: PageBars) => void
  /** Called with every component when it is created, so that a caller can add listeners to it. */
  onCreated?: (component: GeneralComponent) => void
  /** Called when a handler or a lifetime threw. The framework prints the error as well. */
  onError?: (error: unknown) => void
}

/** Starts a mini-program at `url`, by default at its home page. */
export function bootMiniProgram(
  bundle: Bundle,
  options: BootOptions,
  url?: string,
): MiniProgramController {
  const { root, client = {}, onBarsChange, onError } = options
  let theme = options.theme ?? 'light'
  let isForeground = true
  let isMainPackageRunning = false
  /** The page that was created last. It may not be on the stack yet when its components attach. */
  let createdPage: OpenPage | undefined

  ownEventFields()
  const app = new AppInstance()
  const backend = new PageBackend(client)
  const styleSheets = new StyleSheets()
  const errorListener = (error: unknown): void => {
    const report = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : error
    app.callHandler('onError', report)
    onError?.(error)
  }
  addGlobalErrorListener(errorListener)

  /** What `wx.setTabBarItem` wrote, by the index of the tab. */
  const tabTexts = new Map<number, string>()
  const pageStack = new PageStack({
    isTabPage: (path) => isTabPage(bundle.app, path),
    pageExists: (path) => bundle.app.pages.includes(path),
    createPage,
    openPage: (page) => page.open(root),
    onTopChange(top) {
      if (!top) return
      styleSheets.showOnDemand(componentRegistry.sharedStyleSheets(top.url.path))
      reportBars()
    },
  })

  const wx = extendWx(options.wx, {
    pageStack,
    interaction: options.interaction ?? {},
    createSelectorQuery: () => (topPage().instance.createSelectorQuery as () => unknown)(),
    setTitle(title) {
      topPage().title = title
      reportBars()
    },
    setTabText(index, text) {
      tabTexts.set(index, text)
      if (pageStack.top) reportBars()
    },
  })

  const componentRegistry = new ComponentRegistry(
    bundle,
    backend,
    {
      runModule: (module) => moduleLoader.require(module),
      onRegister: (path, { scope, style }) => styleSheets.add(path, style, scope === ''),
      onCreated: (component) => options.onCreated?.(component),
      onAttached: (component) => pageWith(component)?.componentAttached(component),
    },
    {
      client,
      loadableAddress: loadableAddressIn(bundle, client),
      navigate(openType, target, delta) {
        const route = NAVIGATOR_ROUTES[openType]
        if (route) void (wx[route] as (options: object) => Promise<unknown>)({ url: target, delta })
      },
    },
    options.runsBehaviorPageLifetimes ?? true,
  )

  const moduleLoader = new ModuleLoader(bundle, {
    wx,
    App: (definition: Record<string, unknown>) => app.register(definition),
    getApp: (options?: { allowDefault?: boolean }) => app.get(options),
    Page: componentRegistry.Page,
    Component: componentRegistry.Component,
    Behavior: componentRegistry.Behavior,
    getCurrentPages: pageInstances,
  })

  function topPage(): OpenPage {
    if (!pageStack.top) throw new Error('No page is open')
    return pageStack.top
  }

  function pageInstances() {
    return pageStack.openPages().map(({ instance }) => instance)
  }

  function createPage(target: PageUrl): OpenPage {
    if (!isIndependentPage(bundle.app, target.path)) runMainPackage(target)
    componentRegistry.ensureRegistered(target.path)
    createdPage = undefined
    const { config } = componentRegistry.compiledComponent(target.path)
    const page = new OpenPage(componentRegistry.createRoot(target.fullPath), target, config)
    createdPage = page
    return page
  }

  /** Returns the page that contains the component. */
  function pageWith(component: GeneralComponent): OpenPage | undefined {
    let node = component
    while (node.ownerShadowRoot) node = node.ownerShadowRoot.getHostNode()
    const candidates = [...pageStack.livingPages(), ...(createdPage ? [createdPage] : [])]
    return candidates.find((page) => page.component === node)
  }

  function currentBars(): PageBars {
    return pageBarsOf(bundle, theme, topPage(), pageStack.openPages().length, tabTexts)
  }

  function reportBars(): void {
    onBarsChange?.(currentBars())
  }

  function launch(): void {
    backend.theme = theme
    styleSheets.setTheme(theme)
    styleSheets.add('built-in', builtinStyle)
    if (bundle.app.style === 'v2') styleSheets.add('built-in v2', builtinStyleV2)
    if (bundle.app.darkmode === true) styleSheets.add('built-in dark', builtinStyleDark)
    styleSheets.add('app', bundle.appStyle)
    pageStack.go('reLaunch', parseUrl(url ?? `/${homePageOf(bundle.app)}`))
  }

  /** Runs the code of the app, when the first page opens that is not in an independent subpackage. */
  function runMainPackage({ path, query }: PageUrl): void {
    if (isMainPackageRunning) return
    isMainPackageRunning = true
    if (bundle.appModule !== undefined) moduleLoader.require(bundle.appModule)
    const launchOptions = { path, query, scene: 1001 }
    app.callHandler('onLaunch', launchOptions)
    app.callHandler('onShow', launchOptions)
    if (bundle.app.lazyCodeLoading !== 'requiredComponents') {
      for (const page of bundle.app.pages) componentRegistry.ensureRegistered(page)
    }
  }

  launch()
  return {
    get app() {
      return app.get()
    },
    wx,
    page: () => topPage().instance,
    component: () => topPage().component,
    element: () => topPage().element,
    pageRoot: () => topPage().scrollContainer,
    pages: pageInstances,
    bars: currentBars,
    go: (route, target = '', delta) =>
      pageStack.go(route, parseUrl(target, pageStack.top?.url.path), delta),
    hide() {
      if (!isForeground) return
      isForeground = false
      pageStack.top?.hide()
      app.callHandler('onHide')
    },
    show() {
      if (isForeground) return
      isForeground = true
      const { path, query } = topPage().url
      app.callHandler('onShow', { path, query, scene: 1001 })
      pageStack.top?.show()
    },
    setTheme(wanted) {
      theme = wanted
      backend.theme = wanted
      styleSheets.setTheme(wanted)
      app.callHandler('onThemeChange', { theme: wanted })
      reportBars()
    },
    exportsOf: (path) => moduleLoader.exportsOf(path),
    destroy() {
      pageStack.closeAll()
      backend.destroy()
      styleSheets.destroy()
      removeGlobalErrorListener(errorListener)
    },
  }
}
