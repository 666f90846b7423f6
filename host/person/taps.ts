import type { TapState } from '../client/calls/tap-state'
import type { ButtonPress } from './buttons'
import { renderedNodeOf } from './rendered-node'

/** The user's taps. */
export interface Taps {
  tap: (node: unknown) => void
  /** For the built-in `button` of a framework: the client does what the open-type says. */
  pressButton: (button: ButtonPress) => void
  withTap: <T>(handler: () => T) => T
}

export function createTaps(tapState: TapState, runOpenType: (button: ButtonPress) => void): Taps {
  let isPressedByFramework = false

  return {
    pressButton: (button) => {
      isPressedByFramework = true
      runOpenType(button)
    },
    tap: (node) => {
      const target = renderedNodeOf(node)
      const button = target.button()
      if (button?.isDisabled()) return
      const openType = button?.attribute('open-type')
      isPressedByFramework = false
      tapState.runAsTapHandler(() => {
        target.fire('tap', { x: 0, y: 0 }, true)
        // A built-in button that called `pressButton` during the tap has run its open-type already.
        if (isPressedByFramework || !button || typeof openType !== 'string') return
        runOpenType({
          openType,
          attributes: { id: button.attribute('id') },
          emit: (event, detail) => button.fire(event, detail, false),
        })
      })
    },
    withTap: tapState.runAsTapHandler,
  }
}
