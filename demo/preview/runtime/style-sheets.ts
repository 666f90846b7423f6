import type { Theme } from '../bundle'

/**
 * The style sheets of a running mini-program. In WeChat each page has a web view of its own. Here
 * all pages share one document, so a style sheet without class prefix is in it only while its page
 * shows.
 */
export class StyleSheets {
  private readonly sheets = new Map<string, { element: HTMLStyleElement; css: string }>()
  private theme: Theme = 'light'

  /** Adds a style sheet, once for each name. It applies at once, unless it is `onDemand`. */
  add(name: string, css: string, onDemand = false): void {
    if (css === '' || this.sheets.has(name)) return
    const element = document.createElement('style')
    element.dataset.sheet = name
    element.textContent = resolveColorScheme(css, this.theme)
    this.sheets.set(name, { element, css })
    if (!onDemand) document.head.append(element)
  }

  /** Applies the style sheets `used`, in this order, and no others of `all`. */
  showOnDemand({ used, all }: { used: string[]; all: string[] }): void {
    for (const name of all) this.sheets.get(name)?.element.remove()
    for (const name of used) {
      const sheet = this.sheets.get(name)
      if (sheet) document.head.append(sheet.element)
    }
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    for (const { element, css } of this.sheets.values())
      element.textContent = resolveColorScheme(css, theme)
  }

  destroy(): void {
    for (const { element } of this.sheets.values()) element.remove()
    this.sheets.clear()
  }
}

/**
 * Replaces media queries for the device's colour scheme by one that is always or never true, since
 * the preview's panel sets the theme.
 */
const resolveColorScheme = (css: string, theme: Theme): string =>
  css.replace(/\(\s*prefers-color-scheme\s*:\s*(\w+)\s*\)/g, (_, wanted: string) =>
    wanted === theme ? '(min-width: 0)' : '(max-width: 0)',
  )
