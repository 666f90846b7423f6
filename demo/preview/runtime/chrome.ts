import type { AppConfig, Bundle, TabBarConfig, Theme } from '../bundle'
import type { OpenPage } from './page'

/** What stands around the page: a phone draws it, a test reads it. */
export interface Chrome {
  path: string
  title: string
  custom: boolean
  background: string
  textStyle: 'black' | 'white'
  pageBackground: string
  canGoBack: boolean
  /** The only page, and not one the app starts with: the platform offers the way to that one. */
  canGoHome: boolean
  /** Only on a page of the tab bar. */
  tabBar?: TabBarConfig & { current: number }
}

export function chromeOf(bundle: Bundle, wanted: Theme, page: OpenPage, depth: number): Chrome {
  // An app that did not opt in is drawn light around its page, whatever the phone is.
  const theme = bundle.app.darkmode === true ? wanted : 'light'
  const themed = themer(bundle, theme)
  const colors = COLORS[theme]
  const window = { ...bundle.app.window, ...page.config }
  const { tabBar } = bundle.app
  const current = tabBar?.list.findIndex(({ pagePath }) => pagePath === page.url.path) ?? -1
  const textStyle = themed(window.navigationBarTextStyle) ?? colors.textStyle
  return {
    path: page.url.path,
    title: page.title ?? window.navigationBarTitleText ?? '',
    custom: window.navigationStyle === 'custom',
    background: themed(window.navigationBarBackgroundColor) ?? colors.background,
    textStyle: textStyle === 'white' ? 'white' : 'black',
    pageBackground: themed(window.backgroundColor) ?? colors.pageBackground,
    canGoBack: depth > 1,
    canGoHome: depth === 1 && current < 0 && page.url.path !== homeOf(bundle.app),
    ...(tabBar && current >= 0 ? { tabBar: { ...themedTabBar(tabBar, themed), current } } : {}),
  }
}

const COLORS = {
  light: { background: '#ffffff', textStyle: 'black', pageBackground: '#ffffff' },
  dark: { background: '#191919', textStyle: 'white', pageBackground: '#111111' },
}

/** The page an app starts with. */
export const homeOf = ({ entryPagePath, pages }: AppConfig): string =>
  entryPagePath ?? pages[0] ?? ''

export const isTab = ({ tabBar }: AppConfig, path: string): boolean =>
  tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false

type Themer = (value: string | undefined) => string | undefined

/** `@name` stands for what theme.json says of the theme. */
const themer =
  ({ theme: themes }: Bundle, theme: Theme): Themer =>
  (value) =>
    value?.startsWith('@') ? themes[theme]?.[value.slice(1)] : value

function themedTabBar(tabBar: TabBarConfig, themed: Themer): TabBarConfig {
  const { color, selectedColor, backgroundColor, borderStyle } = tabBar
  return {
    color: themed(color),
    selectedColor: themed(selectedColor),
    backgroundColor: themed(backgroundColor),
    borderStyle: themed(borderStyle),
    list: tabBar.list.map((tab) => ({
      ...tab,
      iconPath: themed(tab.iconPath),
      selectedIconPath: themed(tab.selectedIconPath),
    })),
  }
}
