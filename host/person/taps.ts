import type { ButtonPress } from './buttons'
import { nodeOf } from './rendered-node'
import type { TapState } from '../client/calls/tap-state'

/** Fingers on the screen. */
export interface Tapping {
  tap: (node: unknown) => void
  /** For a built-in `button` of a framework's host: the client does what the open-type says. */
  pressButton: (button: ButtonPress) => void
}

export function createTapping(tap: TapState, press: (button: ButtonPress) => void): Tapping {
  let pressedByFramework = false

  return {
    pressButton: (button) => {
      pressedByFramework = true
      press(button)
    },
    tap: (node) => {
      const target = nodeOf(node)
      const button = target.button()
      if (button?.isDisabled()) return
      const openType = button?.attribute('open-type')
      pressedByFramework = false
      tap.during(() => {
        target.fire('tap', { x: 0, y: 0 }, true)
        // A built-in that calls `pressButton` while the tap is dispatched has done it already.
        if (pressedByFramework || !button || typeof openType !== 'string') return
        press({
          openType,
          attributes: { id: button.attribute('id') },
          emit: (event, detail) => button.fire(event, detail, false),
        })
      })
    },
  }
}
