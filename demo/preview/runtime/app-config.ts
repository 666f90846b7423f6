import type { AppConfig } from '../bundle'

/** Returns the path of the page that an app starts with. */
export const homePageOf = ({ entryPagePath, pages }: AppConfig): string =>
  entryPagePath ?? pages[0] ?? ''

export const isTabPage = ({ tabBar }: AppConfig, path: string): boolean =>
  tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false

/** An independent subpackage runs without app.js. Source: official docs, subpackages/independent. */
export const isIndependentPage = (app: AppConfig, path: string): boolean =>
  (app.subPackages ?? app.subpackages ?? []).some(
    ({ root, independent }) =>
      independent === true && path.startsWith(`${root.replace(/\/$/, '')}/`),
  )
