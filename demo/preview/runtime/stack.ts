import type { OpenPage } from './page'
import type { PageUrl } from './url'

export type Route = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack'

export interface StackHooks {
  isTab(path: string): boolean
  exists(path: string): boolean
  /** Creates the page, which then opens itself into the document. */
  create(url: PageUrl): OpenPage
  open(page: OpenPage): void
  /** The page on top is another one, or there is none. */
  onChange(top: OpenPage | undefined): void
}

/** The platform allows no deeper stack. */
const DEPTH = 10

/** The page stack, with the platform's rules for tab pages. Throws what the platform answers as errMsg. */
export class PageStack {
  private pages: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()

  constructor(private readonly hooks: StackHooks) {}

  get top(): OpenPage | undefined {
    return this.pages.at(-1)
  }

  all(): OpenPage[] {
    return [...this.pages]
  }

  /** Every page that lives, hidden tab pages included. */
  alive(): OpenPage[] {
    return [...new Set([...this.tabs.values(), ...this.pages])]
  }

  go(route: Route, url: PageUrl, delta = 1): void {
    if (route === 'navigateBack') {
      this.back(delta)
      return
    }
    if (!this.hooks.exists(url.path)) throw new Error(`page "${url.path}" is not found`)
    this[route](url)
  }

  closeAll(): void {
    const closing = this.alive().reverse()
    this.pages = []
    this.tabs.clear()
    for (const page of closing) page.close()
    this.hooks.onChange(undefined)
  }

  private navigateTo(url: PageUrl): void {
    if (this.hooks.isTab(url.path)) throw new Error('can not navigateTo a tabbar page')
    if (this.pages.length >= DEPTH) throw new Error('webview count limit exceed')
    this.hideTop()
    this.push(url)
  }

  private redirectTo(url: PageUrl): void {
    if (this.hooks.isTab(url.path)) throw new Error('can not redirectTo a tabbar page')
    this.closeTop()
    this.push(url)
  }

  private reLaunch(url: PageUrl): void {
    const closing = this.alive().reverse()
    this.pages = []
    this.tabs.clear()
    for (const page of closing) page.close()
    this.push(url)
  }

  private switchTab(url: PageUrl): void {
    if (!this.hooks.isTab(url.path)) throw new Error('can not switch to no-tabBar page')
    while (this.pages.length > 1) this.closeTop()
    const current = this.top
    if (current?.url.path === url.path) {
      this.reveal()
      return
    }
    if (current && this.hooks.isTab(current.url.path)) this.hideTop()
    else this.closeTop()
    const kept = this.tabs.get(url.path)
    this.pages = kept ? [kept] : []
    if (kept) this.reveal()
    else this.push(url)
  }

  private back(delta: number): void {
    if (this.pages.length <= 1) throw new Error('cannot navigate back at first page')
    const keep = Math.max(1, this.pages.length - delta)
    while (this.pages.length > keep) this.closeTop()
    this.reveal()
  }

  private push(url: PageUrl): void {
    const page = this.hooks.create(url)
    if (this.hooks.isTab(url.path)) this.tabs.set(url.path, page)
    this.pages.push(page)
    this.hooks.onChange(page)
    this.hooks.open(page)
  }

  private reveal(): void {
    const { top } = this
    this.hooks.onChange(top)
    top?.show()
  }

  private hideTop(): void {
    const { top } = this
    if (!top) return
    top.hide()
    top.frame.hidden = true
  }

  private closeTop(): void {
    const page = this.pages.pop()
    if (!page) return
    this.tabs.delete(page.url.path)
    page.close()
  }
}
