import {
  CurrentWindowBackendContext,
  Event as FrameworkEvent,
  type Element as Node,
} from 'glass-easel'
import { toVw } from '../rpx'
import { tagName } from '../tag'
import type { Client } from './client'

type Dispatch = Parameters<CurrentWindowBackendContext['onEvent']>[0]

/** The page as glass-easel draws on it: the platform's element names and units, and taps the client knows of. */
export class PageBackend extends CurrentWindowBackendContext {
  theme: 'light' | 'dark' = 'light'
  private live = true

  constructor(private readonly client: Client) {
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

  /** What was set stands in the page at once, so that a callback need not wait for a frame. */
  override render(done: (error: Error | null) => void): void {
    void Promise.resolve().then(() => done(null))
  }

  override destroy(): void {
    this.live = false
  }

  /** Every context listens on the whole document: this one answers for its own nodes while it lives. */
  private readonly dispatch: Dispatch = (target: Node, type, detail, options) => {
    if (!this.live || target.getBackendContext() !== this) return undefined
    const event = new FrameworkEvent(type, detail as unknown, options)
    const run = (): void => event.dispatch(target)
    if (type === 'tap' && this.client.duringTap) this.client.duringTap(run)
    else run()
    return event.getEventBubbleStatus()
  }
}

const NATIVE = 'native-'

function createElement(tag: string): Element {
  const native = tag.startsWith(NATIVE)
  const element = document.createElement(native ? tag.slice(NATIVE.length) : tagName(tag))
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => {
    if (name === 'style') setAttribute(name, toVw(value))
    else setAttribute(ROLES[name] ?? name, value)
  }
  return element
}

/** The platform's names for what the browser calls otherwise. */
const ROLES: Record<string, string> = { 'aria-role': 'role' }
