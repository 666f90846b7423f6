/** The calls of `wx` that change the page stack. */
export const ROUTES = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'] as const

export type Route = (typeof ROUTES)[number]

/** The route that each `open-type` of a `<navigator>` takes. */
export const NAVIGATOR_ROUTES: Partial<Record<string, Route>> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}
