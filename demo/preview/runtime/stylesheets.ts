import type { Theme } from '../bundle'

/**
 * The style sheets of a running mini-program. Each page of a real one has a web view to itself;
 * here all share one document, so what is not prefixed counts only while its page is shown.
 */
export class StyleSheets {
  private readonly sheets = new Map<string, { element: HTMLStyleElement; css: string }>()
  private theme: Theme = 'light'

  /** Defines a sheet once; it counts at once and always, unless `onDemand`. */
  add(name: string, css: string, onDemand = false): void {
    if (css === '' || this.sheets.has(name)) return
    const element = document.createElement('style')
    element.dataset.sheet = name
    element.textContent = themed(css, this.theme)
    this.sheets.set(name, { element, css })
    if (!onDemand) document.head.append(element)
  }

  /** Of the sheets that count on demand, makes these count, in this order, and no others. */
  demand(names: string[], all: string[]): void {
    for (const name of all) this.sheets.get(name)?.element.remove()
    for (const name of names) {
      const sheet = this.sheets.get(name)
      if (sheet) document.head.append(sheet.element)
    }
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    for (const { element, css } of this.sheets.values()) element.textContent = themed(css, theme)
  }

  destroy(): void {
    for (const { element } of this.sheets.values()) element.remove()
    this.sheets.clear()
  }
}

/** The panel's theme stands in for the device's: a query about it becomes always or never true. */
const themed = (css: string, theme: Theme): string =>
  css.replace(/\(\s*prefers-color-scheme\s*:\s*(\w+)\s*\)/g, (_, wanted: string) =>
    wanted === theme ? '(min-width: 0)' : '(max-width: 0)',
  )
