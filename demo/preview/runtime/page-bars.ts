import type { Bundle, TabBarConfig, Theme } from '../bundle'
import { homePageOf } from './app-config'
import type { OpenPage } from './open-page'

/**
 * The navigation bar and the tab bar around a page. The preview draws them, and tests read them.
 */
export interface PageBars {
  path: string
  title: string
  /** The page draws its own navigation bar. */
  isCustomNavigation: boolean
  navigationBackground: string
  navigationTextStyle: 'black' | 'white'
  pageBackground: string
  canGoBack: boolean
  /**
   * True for the only page on the stack where it is not the home page: WeChat draws a home button.
   */
  canGoHome: boolean
  /** Set on a page of the tab bar only. `current` is the index of its tab. */
  tabBar?: TabBarConfig & { current: number }
}

export function pageBarsOf(
  bundle: Bundle,
  phoneTheme: Theme,
  page: OpenPage,
  depth: number,
  tabTexts: ReadonlyMap<number, string> = new Map(),
): PageBars {
  // The bars of an app without `darkmode` stay light when the phone is dark.
  const theme = bundle.app.darkmode === true ? phoneTheme : 'light'
  const resolveValue = themeValueResolver(bundle, theme)
  const colors = DEFAULT_COLORS[theme]
  const window = { ...bundle.app.window, ...page.config }
  const { tabBar } = bundle.app
  const current = tabBar?.list.findIndex(({ pagePath }) => pagePath === page.url.path) ?? -1
  const textStyle = resolveValue(window.navigationBarTextStyle) ?? colors.textStyle
  return {
    path: page.url.path,
    title: page.title ?? window.navigationBarTitleText ?? '',
    isCustomNavigation: window.navigationStyle === 'custom',
    navigationBackground: resolveValue(window.navigationBarBackgroundColor) ?? colors.background,
    navigationTextStyle: textStyle === 'white' ? 'white' : 'black',
    pageBackground: resolveValue(window.backgroundColor) ?? colors.pageBackground,
    canGoBack: depth > 1,
    canGoHome: depth === 1 && current < 0 && page.url.path !== homePageOf(bundle.app),
    ...(tabBar && current >= 0
      ? { tabBar: { ...resolveTabBar(tabBar, resolveValue, tabTexts), current } }
      : {}),
  }
}

const DEFAULT_COLORS = {
  light: { background: '#ffffff', textStyle: 'black', pageBackground: '#ffffff' },
  dark: { background: '#191919', textStyle: 'white', pageBackground: '#111111' },
}

type ResolveThemeValue = (value: string | undefined) => string | undefined

/** Makes the function that resolves a value `@name` to the value of `name` in theme.json. */
const themeValueResolver =
  ({ theme: themes }: Bundle, theme: Theme): ResolveThemeValue =>
  (value) =>
    value?.startsWith('@') ? themes[theme]?.[value.slice(1)] : value

function resolveTabBar(
  tabBar: TabBarConfig,
  resolveValue: ResolveThemeValue,
  texts: ReadonlyMap<number, string>,
): TabBarConfig {
  const { color, selectedColor, backgroundColor, borderStyle } = tabBar
  return {
    color: resolveValue(color),
    selectedColor: resolveValue(selectedColor),
    backgroundColor: resolveValue(backgroundColor),
    borderStyle: resolveValue(borderStyle),
    list: tabBar.list.map((tab, index) => ({
      ...tab,
      text: texts.get(index) ?? tab.text,
      iconPath: resolveValue(tab.iconPath),
      selectedIconPath: resolveValue(tab.selectedIconPath),
    })),
  }
}
