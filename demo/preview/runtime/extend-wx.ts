import type { InteractionApis } from './interaction-apis'
import { runAsyncApi, type AsyncOptions } from './async-api'
import type { PageStack } from './page-stack'
import { parseUrl } from './page-url'
import { ROUTES } from './routes'

type ApiOptions = AsyncOptions<{ errMsg: string }> & Record<string, unknown>

/** The sources of the calls that are added to the client's own `wx`. */
export interface WxAdditions {
  pageStack: PageStack
  interaction: InteractionApis
  createSelectorQuery: () => unknown
  setTitle: (title: string) => void
  setTabText: (index: number, text: string) => void
}

/**
 * Returns a `wx` with navigation, queries and interaction calls. It inherits all else from `base`.
 */
export function extendWx(
  base: object,
  { pageStack, interaction, createSelectorQuery, setTitle, setTabText }: WxAdditions,
): Record<string, unknown> {
  const additions: Record<string, unknown> = {
    createSelectorQuery,
    nextTick: (callback: () => void) => void Promise.resolve().then(callback),
    setNavigationBarTitle: (options: ApiOptions & { title?: string }) =>
      runAsyncApi('setNavigationBarTitle', options, () => {
        setTitle(options.title ?? '')
        return {}
      }),
    setTabBarItem: (options: ApiOptions & { index: number; text?: string }) =>
      runAsyncApi('setTabBarItem', options, () => {
        if (options.text !== undefined) setTabText(options.index, options.text)
        return {}
      }),
    pageScrollTo: (options: ApiOptions & { scrollTop?: number }) =>
      runAsyncApi('pageScrollTo', options, () => {
        if (pageStack.top) pageStack.top.scrollContainer.scrollTop = options.scrollTop ?? 0
        return {}
      }),
    stopPullDownRefresh: (options: ApiOptions = {}) =>
      runAsyncApi('stopPullDownRefresh', options, () => ({})),
  }
  for (const route of ROUTES) {
    additions[route] = (options: ApiOptions & { url?: string; delta?: number } = {}) =>
      runAsyncApi(route, options, () => {
        pageStack.go(route, parseUrl(options.url ?? '', pageStack.top?.url.path), options.delta)
        return {}
      })
  }
  for (const [api, show] of Object.entries(interaction) as [
    string,
    Required<InteractionApis>[keyof InteractionApis],
  ][]) {
    additions[api] = (options: ApiOptions = {}) =>
      runAsyncApi(api, options, () => show(options) ?? {})
  }
  // A prototype and not a copy, since the client may replace its calls while the app runs.
  return Object.assign(Object.create(base) as Record<string, unknown>, additions)
}
