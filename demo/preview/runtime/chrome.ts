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
  /** Only on a page of the tab bar. */
  tabBar?: TabBarConfig & { current: number }
}

export function chromeOf(bundle: Bundle, theme: Theme, page: OpenPage, depth: number): Chrome {
  const themed = themer(bundle, theme)
  const window = { ...bundle.app.window, ...page.config }
  const { tabBar } = bundle.app
  const current = tabBar?.list.findIndex(({ pagePath }) => pagePath === page.url.path) ?? -1
  return {
    path: page.url.path,
    title: page.title ?? window.navigationBarTitleText ?? '',
    custom: window.navigationStyle === 'custom',
    background:
      themed(window.navigationBarBackgroundColor) ?? (theme === 'dark' ? '#191919' : '#ffffff'),
    textStyle:
      themed(window.navigationBarTextStyle) === 'white'
        ? 'white'
        : theme === 'dark'
          ? 'white'
          : 'black',
    pageBackground: themed(window.backgroundColor) ?? (theme === 'dark' ? '#111111' : '#ffffff'),
    canGoBack: depth > 1,
    ...(tabBar && current >= 0 ? { tabBar: { ...themedTabBar(tabBar, themed), current } } : {}),
  }
}

export const isTab = ({ tabBar }: AppConfig, path: string): boolean =>
  tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false

type Themer = (value: string | undefined) => string | undefined

/** `@name` stands for what theme.json says of the present theme; it needs `"darkmode": true`. */
const themer =
  ({ app, theme: themes }: Bundle, theme: Theme): Themer =>
  (value) =>
    value?.startsWith('@')
      ? themes[app.darkmode === true ? theme : 'light']?.[value.slice(1)]
      : value

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
