import type { Context } from './context'
import type { AuthEvent } from './state/events'

/** A question of one kind that a person was asked by a tap. It is one for the whole app. */
export interface OpenQuestion {
  /**
   * A button was tapped, and asks.
   * @param owner the page or component that was tapped
   * @param redraw draws it
   */
  start(owner?: object, redraw?: () => void): void
  /** The answer is here. */
  stopWaiting(): void
  /** The question is over, or has to be for now: what asked is usable again. */
  end(): void
  /** Was it this page or component that was tapped last? */
  isOf(owner: object): boolean
}

/** @param events what opens and ends it in the state */
export function createOpenQuestion(
  context: Context,
  events: { started: AuthEvent; ended: AuthEvent },
): OpenQuestion {
  const { client, store } = context
  let cancelTimeout = () => {}
  let asking: { owner?: object | undefined; redraw?: (() => void) | undefined } = {}

  function end() {
    cancelTimeout()
    store.send(events.ended)
  }

  return {
    end,
    start(owner, redraw) {
      const before = asking
      asking = { owner, redraw }
      cancelTimeout()
      store.send(events.started)
      // Where a question is open already, the state does not change.
      if (before.owner !== owner) {
        before.redraw?.()
        redraw?.()
      }
      cancelTimeout = client.after(context.options.timeout, end)
    },
    stopWaiting: () => cancelTimeout(),
    isOf: (owner) => owner === asking.owner,
  }
}
