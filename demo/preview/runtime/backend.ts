import {
  CurrentWindowBackendContext,
  Event as FrameworkEvent,
  type Element as Node,
} from 'glass-easel'
import { rpxToVw } from '../rpx'
import { elementNameOf } from '../element-name'
import type { WechatClient } from './wechat-client'

type Dispatch = Parameters<CurrentWindowBackendContext['onEvent']>[0]

/**
 * The document that glass-easel draws into. It translates WeChat's element names and units, and
 * runs the handlers of a tap inside `withTap` of the client.
 */
export class PageBackend extends CurrentWindowBackendContext {
  theme: 'light' | 'dark' = 'light'
  private isActive = true

  constructor(private readonly client: WechatClient) {
    super()
    this.document = {
      createElement: (tag) => createElement(tag) as never,
      createTextNode: (text) => document.createTextNode(text) as never,
      createDocumentFragment: () => document.createDocumentFragment() as never,
    }
    this.onEvent(this.dispatch)
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
    return event.getEventBubbleStatus()
  }
}

const NATIVE_PREFIX = 'native-'

function createElement(tag: string): Element {
  const native = tag.startsWith(NATIVE_PREFIX)
  const element = document.createElement(
    native ? tag.slice(NATIVE_PREFIX.length) : elementNameOf(tag),
  )
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => {
    if (name === 'style') setAttribute(name, rpxToVw(value))
    else setAttribute(ATTRIBUTE_NAMES[name] ?? name, value)
  }
  return element
}

/** The browser's names of attributes that WeChat names otherwise. */
const ATTRIBUTE_NAMES: Record<string, string> = { 'aria-role': 'role' }
