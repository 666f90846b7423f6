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

/**
 * Reports what the handlers that a template names receive. A handler that the page does not have is
 * reported too, and does nothing else.
 */
export function pageHandlers(
  template: string,
  instance: Record<string, unknown>,
  report: (event: PageEvent) => void,
): void {
  for (const handler of handlersIn(template)) {
    const own = instance[handler]
    instance[handler] = function (
      this: unknown,
      event: NativeEvent,
      ...others: unknown[]
    ): unknown {
      const isEvent = typeof event === 'object' && typeof event?.type === 'string'
      if (isEvent) report(eventOf(event, handler))
      return typeof own === 'function' ? (own as Handler).call(this, event, ...others) : undefined
    }
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

/** The names of handlers in `bind:event="name"` and its other spellings. */
const handlersIn = (template: string): Set<string> =>
  new Set(
    Array.from(
      template.matchAll(/\s(?:capture-|mut-)?(?:bind|catch):?[\w-]+=["'](\w+)["']/g),
      ([, name = '']) => name,
    ),
  )
