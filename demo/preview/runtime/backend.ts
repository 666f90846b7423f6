import { CurrentWindowBackendContext, type Element as Node } from 'glass-easel'
import { toVw } from '../rpx'
import { tagName } from '../tag'
import type { Client } from './client'

type Listener = Parameters<CurrentWindowBackendContext['onEvent']>[0]

/** The page as glass-easel draws on it: the platform's element names and units, and taps the client knows of. */
export class PageBackend extends CurrentWindowBackendContext {
  theme: 'light' | 'dark' = 'light'
  private live = true

  constructor(private readonly client: Client) {
    super()
    this.document = {
      ...this.document,
      createElement: (tag) =>
        createElement(tag) as unknown as ReturnType<typeof this.document.createElement>,
      createTextNode: (text) => document.createTextNode(text) as never,
      createDocumentFragment: () => document.createDocumentFragment() as never,
    }
  }

  override getTheme(): string {
    return this.theme
  }

  /** What was set stands in the page at once, so that a callback need not wait for a frame. */
  override render(done: (error: Error | null) => void): void {
    void Promise.resolve().then(() => done(null))
  }

  /** Every context listens on the whole document: this one answers for its own nodes while it lives. */
  override onEvent(listener: Listener): void {
    super.onEvent((target: Node, type, detail, options) => {
      if (!this.live || target.getBackendContext() !== this) return undefined
      let status: ReturnType<Listener> = undefined
      const dispatch = (): void => {
        status = listener(target, type, detail, options)
      }
      if (type === 'tap' && this.client.duringTap) this.client.duringTap(dispatch)
      else dispatch()
      return status
    })
  }

  override destroy(): void {
    this.live = false
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
