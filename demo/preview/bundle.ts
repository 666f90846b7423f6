/** A compiled mini-program: JSON-able, so that it can be cached, sent to a browser, or read by a test. */
export interface Bundle {
  app: AppConfig
  /** Entry of app.ts or app.js, a key of `modules`. */
  appModule?: string
  /** app.wxss, compiled. */
  appStyle: string
  /** What `theme.json` says, for `@name` values of the app's configuration. */
  theme: Partial<Record<Theme, Record<string, string>>>
  /** Pages and components by path, without leading slash or extension. */
  components: Record<string, CompiledComponent>
  modules: Record<string, CompiledModule>
  /** A JavaScript expression: template generators by component path. */
  templates: string
  /** The same for the built-in components, by tag. */
  builtinTemplates: string
  /** Pictures of the mini-program as data URIs, by path. */
  assets: Record<string, string>
}

export type Theme = 'light' | 'dark'

export interface CompiledComponent {
  config: ComponentConfig
  /** Its script, a key of `modules`. */
  module: string
  /** What its class names are prefixed with; empty where it shares the app's style. */
  scope: string
  style: string
}

export interface CompiledModule {
  /** Body of a CommonJS function. */
  code: string
  /** What each `require()` of it means: specifier → key of `modules`. */
  requires: Record<string, string>
}

export interface AppConfig {
  pages: string[]
  window?: WindowConfig
  tabBar?: TabBarConfig
  style?: string
  darkmode?: boolean
  themeLocation?: string
  lazyCodeLoading?: string
  usingComponents?: Record<string, string>
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  entryPagePath?: string
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  backgroundTextStyle?: string
  disableScroll?: boolean
}

export interface TabBarConfig {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: string
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[]
}

/** Component paths in it are absolute. */
export interface ComponentConfig extends WindowConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  componentPlaceholder?: Record<string, string>
  styleIsolation?: string
  addGlobalClass?: boolean
  pureDataPattern?: string
}
