import type { Ui } from './ui'
import { answer, type CallOptions } from './calls'
import type { PageStack, Route } from './stack'
import { parseUrl } from './url'

type Options = CallOptions<{ errMsg: string }> & Record<string, unknown>

/** What the page stack and the phone add to the client's own `wx`. */
export interface WxAdditions {
  stack: PageStack
  ui: Ui
  createSelectorQuery: () => unknown
  setTitle: (title: string) => void
}

const ROUTES: Route[] = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack']

/** `base` with navigation, queries and the phone's own surfaces; everything else is the client's. */
export function extendWx(
  base: object,
  { stack, ui, createSelectorQuery, setTitle }: WxAdditions,
): Record<string, unknown> {
  const additions: Record<string, unknown> = {
    createSelectorQuery,
    nextTick: (callback: () => void) => void Promise.resolve().then(callback),
    setNavigationBarTitle: (options: Options & { title?: string }) =>
      answer('setNavigationBarTitle', options, () => {
        setTitle(options.title ?? '')
        return {}
      }),
    pageScrollTo: (options: Options & { scrollTop?: number }) =>
      answer('pageScrollTo', options, () => {
        if (stack.top) stack.top.frame.scrollTop = options.scrollTop ?? 0
        return {}
      }),
    stopPullDownRefresh: (options: Options = {}) =>
      answer('stopPullDownRefresh', options, () => ({})),
  }
  for (const route of ROUTES) {
    additions[route] = (options: Options & { url?: string; delta?: number } = {}) =>
      answer(route, options, () => {
        stack.go(route, parseUrl(options.url ?? '', stack.top?.url.path), options.delta)
        return {}
      })
  }
  for (const [api, show] of Object.entries(ui) as [string, Required<Ui>[keyof Ui]][]) {
    additions[api] = (options: Options = {}) => answer(api, options, () => show(options) ?? {})
  }
  // The client's own calls are looked up as they are made: it may change them while the app runs.
  return Object.assign(Object.create(base) as Record<string, unknown>, additions)
}
