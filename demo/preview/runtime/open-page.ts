import { Element as Node, safeCallback, type GeneralComponent } from 'glass-easel'
import type { Root } from 'glass-easel-miniprogram-adapter'
import type { ComponentConfig } from '../bundle'
import type { PageUrl } from './page-url'

/** A page as the app sees it: `this` in its handlers. */
export interface PageInstance {
  route: string
  options: Record<string, string>
  data: Record<string, unknown>
  setData(data: Record<string, unknown>, callback?: () => void): void
  [member: string]: unknown
}

/** A page on the stack: its element, and the lifetimes that the framework leaves to its host. */
export class OpenPage {
  readonly instance: PageInstance
  readonly component: GeneralComponent
  /** The element around `<wx-page>`. Each page scrolls in its own. */
  readonly scrollContainer = document.createElement('div')
  title: string | undefined
  private isVisible = false
  private isReady = false
  private awaitingReady: GeneralComponent[] = []

  constructor(
    private readonly root: Root,
    readonly url: PageUrl,
    readonly config: ComponentConfig,
  ) {
    this.component = root.getComponent()
    this.instance = root.get() as unknown as PageInstance
    this.instance.route = url.path
    this.instance.options = url.query
    this.scrollContainer.className = 'mini-program-page'
    this.scrollContainer.addEventListener('scroll', () => this.onScroll(), { passive: true })
  }

  get element(): HTMLElement {
    return this.component.getBackendElement() as unknown as HTMLElement
  }

  /** Runs the lifetimes in WeChat's order: attached, onLoad, show, ready. */
  open(parent: HTMLElement): void {
    const placeholder = document.createElement('div')
    this.scrollContainer.append(placeholder)
    parent.append(this.scrollContainer)
    this.root.attach(this.scrollContainer as never, placeholder as never)
    this.callHandler('onLoad', this.url.query)
    this.show()
    this.flushReady()
    this.isReady = true
    this.callHandler('onReady')
  }

  show(): void {
    if (this.isVisible) return
    this.isVisible = true
    this.scrollContainer.hidden = false
    this.component.triggerPageLifetime('show', [])
    this.callHandler('onShow')
  }

  hide(): void {
    if (!this.isVisible) return
    this.isVisible = false
    this.component.triggerPageLifetime('hide', [])
    this.callHandler('onHide')
  }

  close(): void {
    this.isVisible = false
    this.callHandler('onUnload')
    this.root.release()
    this.scrollContainer.remove()
  }

  /**
   * Registers a component for the lifetime `ready`: with the page, or once it is drawn in a ready
   * page.
   */
  componentAttached(component: GeneralComponent): void {
    this.awaitingReady.push(component)
    if (this.isReady && this.awaitingReady.length === 1)
      void Promise.resolve().then(() => this.flushReady())
  }

  callHandler(method: string, ...args: unknown[]): void {
    const handler = this.instance[method]
    if (typeof handler !== 'function') return
    safeCallback(`Page ${method}`, handler as () => void, this.instance, args as [], this.component)
  }

  private flushReady(): void {
    const ready = this.awaitingReady
    this.awaitingReady = []
    for (const component of ready) {
      if (Node.isAttached(component)) component.triggerLifetime('ready', [])
    }
  }

  private isAtBottom = false

  private onScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scrollContainer
    this.callHandler('onPageScroll', { scrollTop })
    const isAtBottom = scrollHeight - scrollTop - clientHeight <= REACH_BOTTOM_DISTANCE
    if (isAtBottom && !this.isAtBottom) this.callHandler('onReachBottom')
    this.isAtBottom = isAtBottom
  }
}

/** In px; WeChat's default for `onReachBottomDistance`. */
const REACH_BOTTOM_DISTANCE = 50
