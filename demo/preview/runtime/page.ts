import { Element as Node, safeCallback, type GeneralComponent } from 'glass-easel'
import type { Root } from 'glass-easel-miniprogram-adapter'
import type { ComponentConfig } from '../bundle'
import type { PageUrl } from './url'

/** What an app sees of its page. */
export interface PageInstance {
  route: string
  options: Record<string, string>
  data: Record<string, unknown>
  setData(data: Record<string, unknown>, callback?: () => void): void
  [member: string]: unknown
}

/** A page on the stack: its element, and the lifetimes the framework leaves to its host. */
export class OpenPage {
  readonly instance: PageInstance
  readonly component: GeneralComponent
  /** `<wx-page>`, in a frame of its own that scrolls. */
  readonly frame = document.createElement('div')
  title: string | undefined
  private visible = false
  private ready = false
  private waiting: GeneralComponent[] = []

  constructor(
    private readonly root: Root,
    readonly url: PageUrl,
    readonly config: ComponentConfig,
  ) {
    this.component = root.getComponent()
    this.instance = root.get() as unknown as PageInstance
    this.instance.route = url.path
    this.instance.options = url.query
    this.frame.className = 'mini-program-page'
    this.frame.addEventListener('scroll', () => this.onScroll(), { passive: true })
  }

  get element(): HTMLElement {
    return this.component.getBackendElement() as unknown as HTMLElement
  }

  /** attached → onLoad → show → ready, as the platform orders them. */
  open(parent: HTMLElement): void {
    const placeholder = document.createElement('div')
    this.frame.append(placeholder)
    parent.append(this.frame)
    this.root.attach(this.frame as never, placeholder as never)
    this.call('onLoad', this.url.query)
    this.show()
    this.flushReady()
    this.ready = true
    this.call('onReady')
  }

  show(): void {
    if (this.visible) return
    this.visible = true
    this.frame.hidden = false
    this.component.triggerPageLifetime('show', [])
    this.call('onShow')
  }

  hide(): void {
    if (!this.visible) return
    this.visible = false
    this.component.triggerPageLifetime('hide', [])
    this.call('onHide')
  }

  close(): void {
    this.visible = false
    this.call('onUnload')
    this.root.release()
    this.frame.remove()
  }

  /** A component came into the page: it is ready with the page, or as soon as it is drawn. */
  attached(component: GeneralComponent): void {
    this.waiting.push(component)
    if (this.ready && this.waiting.length === 1)
      void Promise.resolve().then(() => this.flushReady())
  }

  call(method: string, ...args: unknown[]): void {
    const handler = this.instance[method]
    if (typeof handler !== 'function') return
    safeCallback(`Page ${method}`, handler as () => void, this.instance, args as [], this.component)
  }

  private flushReady(): void {
    const ready = this.waiting
    this.waiting = []
    for (const component of ready) {
      if (Node.isAttached(component)) component.triggerLifetime('ready', [])
    }
  }

  private atEnd = false

  private onScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.frame
    this.call('onPageScroll', { scrollTop })
    const atEnd = scrollHeight - scrollTop - clientHeight <= REACH_BOTTOM
    if (atEnd && !this.atEnd) this.call('onReachBottom')
    this.atEnd = atEnd
  }
}

/** px; the platform's default `onReachBottomDistance`. */
const REACH_BOTTOM = 50
