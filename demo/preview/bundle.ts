/** A compiled mini-program. It is plain JSON, so it can be sent to a browser or between threads. */
export interface Bundle {
  app: AppConfig
  /** The script of the app, a key of `modules`. */
  appModule?: string
  /** app.wxss, compiled. */
  appStyle: string
  /** The content of `theme.json`, for `@name` values in the app's configuration. */
  theme: Partial<Record<Theme, Record<string, string>>>
  /** Pages and components by path, without leading slash or extension. */
  components: Record<string, CompiledComponent>
  modules: Record<string, CompiledModule>
  /** A JavaScript expression whose value is the template generators, by component path. */
  templates: string
  /** The same for the built-in components, by tag. */
  builtinTemplates: string
  /** The images of the mini-program as data URIs, by path. */
  assets: Record<string, string>
}

export type Theme = 'light' | 'dark'

export interface CompiledComponent {
  config: ComponentConfig
  /** The script of the component, a key of `modules`. */
  module: string
  /** The prefix of its class names. It is empty where the component shares the app's style. */
  scope: string
  style: string
}

export interface CompiledModule {
  /** The body of a CommonJS function. */
  code: string
  /** For each specifier in its `require()` calls, a key of `modules`. */
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
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  entryPagePath?: string
}

interface SubPackage {
  root: string
  pages: string[]
  independent?: boolean
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

/** The JSON of a page or component. Component paths in it are absolute. */
export interface ComponentConfig extends WindowConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  componentPlaceholder?: Record<string, string>
  styleIsolation?: string
  addGlobalClass?: boolean
  pureDataPattern?: string
}
