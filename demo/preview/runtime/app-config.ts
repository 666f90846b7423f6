import type { AppConfig } from '../bundle'

/** Returns the path of the page that an app starts with. */
export const homePageOf = ({ entryPagePath, pages }: AppConfig): string =>
  entryPagePath ?? pages[0] ?? ''

export const isTabPage = ({ tabBar }: AppConfig, path: string): boolean =>
  tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false
