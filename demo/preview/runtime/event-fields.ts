import { Event, type Element, type ShadowedEvent } from 'glass-easel'

type Wrap = (
  target: Element,
  mark: Record<string, unknown> | null,
  current: Element,
) => ShadowedEvent<unknown>

/**
 * Makes the fields of an event its own, as they are on a client: glass-easel hands a handler an object
 * that inherits them, and uni-app replaces a `detail` that is not the event's own by `{}`.
 */
export function ownEventFields(): void {
  const events = Event.prototype as { wrapShadowedEvent: Wrap; $hasOwnFields?: boolean }
  if (events.$hasOwnFields) return
  const wrap = events.wrapShadowedEvent
  events.$hasOwnFields = true
  events.wrapShadowedEvent = function (this: Event<unknown>, ...shadow) {
    const { type, timeStamp, detail } = this
    return Object.assign(wrap.apply(this, shadow), { type, timeStamp, detail })
  }
}
