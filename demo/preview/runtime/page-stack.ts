import type { OpenPage } from './open-page'
import type { PageUrl } from './page-url'
import type { Route } from './routes'

export interface PageStackHooks {
  isTabPage(path: string): boolean
  pageExists(path: string): boolean
  /** Creates a page. It is not in the document before `openPage`. */
  createPage(url: PageUrl): OpenPage
  openPage(page: OpenPage): void
  /** Called when another page, or none, is on top. */
  onTopChange(top: OpenPage | undefined): void
}

/** WeChat's limit. */
const MAX_DEPTH = 10

/** The page stack, with WeChat's rules for tab pages. Errors have the reason that WeChat gives. */
export class PageStack {
  private pages: OpenPage[] = []
  private readonly tabPages = new Map<string, OpenPage>()

  constructor(private readonly hooks: PageStackHooks) {}

  get top(): OpenPage | undefined {
    return this.pages.at(-1)
  }

  openPages(): OpenPage[] {
    return [...this.pages]
  }

  /** Returns the pages on the stack and the hidden tab pages. */
  livingPages(): OpenPage[] {
    return [...new Set([...this.tabPages.values(), ...this.pages])]
  }

  go(route: Route, url: PageUrl, delta = 1): void {
    if (route === 'navigateBack') {
      this.back(delta)
      return
    }
    if (!this.hooks.pageExists(url.path)) throw new Error(`page "${url.path}" is not found`)
    this[route](url)
  }

  closeAll(): void {
    const closing = this.livingPages().reverse()
    this.pages = []
    this.tabPages.clear()
    for (const page of closing) page.close()
    this.hooks.onTopChange(undefined)
  }

  private navigateTo(url: PageUrl): void {
    if (this.hooks.isTabPage(url.path)) throw new Error('can not navigateTo a tabbar page')
    if (this.pages.length >= MAX_DEPTH) throw new Error('webview count limit exceed')
    this.hideTop()
    this.push(url)
  }

  private redirectTo(url: PageUrl): void {
    if (this.hooks.isTabPage(url.path)) throw new Error('can not redirectTo a tabbar page')
    this.closeTop()
    this.push(url)
  }

  private reLaunch(url: PageUrl): void {
    const closing = this.livingPages().reverse()
    this.pages = []
    this.tabPages.clear()
    for (const page of closing) page.close()
    this.push(url)
  }

  private switchTab(url: PageUrl): void {
    if (!this.hooks.isTabPage(url.path)) throw new Error('can not switch to no-tabBar page')
    while (this.pages.length > 1) this.closeTop()
    const current = this.top
    if (current?.url.path === url.path) {
      this.showTop()
      return
    }
    if (current && this.hooks.isTabPage(current.url.path)) this.hideTop()
    else this.closeTop()
    const existingTab = this.tabPages.get(url.path)
    this.pages = existingTab ? [existingTab] : []
    if (existingTab) this.showTop()
    else this.push(url)
  }

  private back(delta: number): void {
    if (this.pages.length <= 1) throw new Error('cannot navigate back at first page')
    const remaining = Math.max(1, this.pages.length - delta)
    while (this.pages.length > remaining) this.closeTop()
    this.showTop()
  }

  private push(url: PageUrl): void {
    const page = this.hooks.createPage(url)
    if (this.hooks.isTabPage(url.path)) this.tabPages.set(url.path, page)
    this.pages.push(page)
    this.hooks.onTopChange(page)
    this.hooks.openPage(page)
  }

  private showTop(): void {
    const { top } = this
    this.hooks.onTopChange(top)
    top?.show()
  }

  private hideTop(): void {
    const { top } = this
    if (!top) return
    top.hide()
    top.scrollContainer.hidden = true
  }

  private closeTop(): void {
    const page = this.pages.pop()
    if (!page) return
    this.tabPages.delete(page.url.path)
    page.close()
  }
}
