import type { Template } from './simulate'

/** An event that a handler of the page received. */
export interface PageEvent {
  /** The event, such as `authorize` or `tap`. */
  type: string
  /** The `id` of the node on which the page bound it; `''` if it has none. */
  id: string
  detail: unknown
  /** The name of the handler in the template. */
  handler: string
}

/** The handlers that a template has bound so far, also those of imported templates, and whose names are data. */
export interface BoundHandlers {
  /** The template, which tells what it binds as it draws. */
  watch: (template: Template) => Template
  /** Hears the name of each handler once, also of those bound before. Returns a function that ends it. */
  onBound: (listener: (handler: string) => void) => () => void
}

export function createBoundHandlers(): BoundHandlers {
  const handlers = new Set<string>()
  const listeners = new Set<(handler: string) => void>()
  const bind = (handler: string): void => {
    if (handlers.has(handler)) return
    handlers.add(handler)
    for (const listener of listeners) listener(handler)
  }
  return {
    watch: (template) => (data) => {
      const drawn = template(data) as DrawnNode
      visit(drawn, bind)
      return drawn
    },
    onBound(listener) {
      handlers.forEach(listener)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What a compiled template draws; a text is a string or a number. */
type DrawnNode =
  { attr?: Record<string, unknown>; children?: DrawnNode[] } | string | number | undefined

function visit(node: DrawnNode, bind: (handler: string) => void): void {
  if (typeof node !== 'object') return
  for (const [name, handler] of Object.entries(node.attr ?? {})) {
    const isBound = /^(?:capture-)?(?:mut-)?(?:bind|catch):?[\w-]+$/.test(name)
    if (isBound && typeof handler === 'string' && handler !== '') bind(handler)
  }
  for (const child of node.children ?? []) visit(child, bind)
}

/**
 * Reports what a handler receives, and keeps it from the handler where `report` says false. One that the page
 * does not have is reported too, and does nothing else.
 */
export function reportHandler(
  instance: Record<string, unknown>,
  handler: string,
  report: (event: PageEvent) => boolean,
): void {
  const own = instance[handler]
  instance[handler] = function (this: unknown, event: NativeEvent, ...others: unknown[]): unknown {
    const isEvent = typeof event === 'object' && typeof event?.type === 'string'
    if (isEvent && !report(eventOf(event, handler))) return undefined
    return typeof own === 'function' ? (own as Handler).call(this, event, ...others) : undefined
  }
}

type Handler = (this: unknown, ...parameters: unknown[]) => unknown
type NativeEvent =
  { type?: string; detail?: unknown; currentTarget?: { id?: string } } | null | undefined

const eventOf = (event: NonNullable<NativeEvent>, handler: string): PageEvent => ({
  type: event.type ?? '',
  id: event.currentTarget?.id ?? '',
  detail: event.detail,
  handler,
})
