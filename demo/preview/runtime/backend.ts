import {
  CurrentWindowBackendContext,
  Event as FrameworkEvent,
  type Element as Node,
} from 'glass-easel'
import { rpxToVw } from '../rpx'
import { elementNameOf } from '../element-name'
import type { WechatClient } from './wechat-client'

/** `EventBubbleStatus.NoDefault`: a handler caught the event. */
const NO_DEFAULT: unknown = 1

type Dispatch = Parameters<CurrentWindowBackendContext['onEvent']>[0]

/**
 * The document that glass-easel draws into. It translates WeChat's element names and units, and
 * runs the handlers of a tap inside `withTap` of the client.
 */
export class PageBackend extends CurrentWindowBackendContext {
  theme: 'light' | 'dark' = 'light'
  private isActive = true
  /** The latest move that a handler caught. */
  private caughtMove: unknown

  constructor(private readonly client: WechatClient) {
    super()
    this.document = {
      createElement: (tag) => createElement(tag) as never,
      createTextNode: (text) => document.createTextNode(text) as never,
      createDocumentFragment: () => document.createDocumentFragment() as never,
    }
    this.onEvent(this.dispatch)
    document.addEventListener('touchmove', this.onTouchMove, { passive: false })
  }

  override getTheme(): string {
    return this.theme
  }

  /** Calls back without waiting for a frame, since the document changes synchronously. */
  override render(done: (error: Error | null) => void): void {
    void Promise.resolve().then(() => done(null))
  }

  override destroy(): void {
    this.isActive = false
    document.removeEventListener('touchmove', this.onTouchMove)
  }

  /**
   * Handles events of this backend's own nodes, since every backend listens on the whole document.
   */
  private readonly dispatch: Dispatch = (target: Node, type, detail, options) => {
    if (!this.isActive || target.getBackendContext() !== this) return undefined
    const event = new FrameworkEvent(type, detail as unknown, options)
    const run = (): void => event.dispatch(target)
    if (type === 'tap' && this.client.withTap) this.client.withTap(run)
    else run()
    const status = event.getEventBubbleStatus()
    if (type !== 'touchmove') return status
    // The framework's own listener is passive, and cannot hold the page.
    if (status === NO_DEFAULT) this.caughtMove = options.originalEvent
    return undefined
  }

  /**
   * A `touchmove` that was caught does not scroll the page; a scroll-view within still scrolls (wxml
   * event system, view component page).
   */
  private readonly onTouchMove = (event: TouchEvent): void => {
    if (event !== this.caughtMove || isScrollable(event.target as Element)) return
    if (event.cancelable) event.preventDefault()
  }
}

/** Is the element in a `<scroll-view>` that has something to scroll? */
function isScrollable(element: Element): boolean {
  const scrollView = element.closest('scroll-view')
  return !!scrollView && scrollView.scrollHeight > scrollView.clientHeight
}

const NATIVE_PREFIX = 'native-'

function createElement(tag: string): Element {
  const native = tag.startsWith(NATIVE_PREFIX)
  const element = document.createElement(
    native ? tag.slice(NATIVE_PREFIX.length) : elementNameOf(tag),
  )
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => {
    if (UNREFLECTED_ATTRIBUTES.has(name)) return
    if (name === 'style') setAttribute(name, rpxToVw(value))
    else setAttribute(ATTRIBUTE_NAMES[name] ?? name, value)
  }
  return element
}

/**
 * `lang` of a button is the language of what it answers, such as `zh_CN` (button component page). To a
 * browser it would be the language of the text in it.
 */
const UNREFLECTED_ATTRIBUTES = new Set(['lang'])

/** The browser's names of attributes that WeChat names otherwise. */
const ATTRIBUTE_NAMES: Record<string, string> = { 'aria-role': 'role' }
