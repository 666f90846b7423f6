import type { TapState } from '../client/calls/tap-state'
import type { SinglePageMode } from '../client/single-page'
import type { ButtonPress } from './buttons'
import { renderedNodeOf } from './rendered-node'

const QUOTA_TOAST = 'phone-number-no-quota-toast'

/** The user's taps. */
export interface Taps {
  tap: (node: unknown) => void
  /** For the built-in `button` of a framework: the client does what the open-type says. */
  pressButton: (button: ButtonPress) => void
  /** For the built-in `form` of a framework: may it be submitted or reset now? */
  allowsForm: () => boolean
  withTap: <T>(handler: () => T) => T
}

export function createTaps(
  tapState: TapState,
  singlePage: SinglePageMode,
  runOpenType: (button: ButtonPress) => void,
): Taps {
  let isPressedByFramework = false
  let isFormAskedByFramework = false

  const allowsForm = (): boolean => {
    isFormAskedByFramework = true
    return !singlePage.refusesComponent()
  }

  return {
    pressButton: (button) => {
      isPressedByFramework = true
      runOpenType(button)
    },
    allowsForm,
    tap: (node) => {
      const target = renderedNodeOf(node)
      const button = target.button()
      if (button?.isDisabled()) return
      const openType = button?.attribute('open-type')
      isPressedByFramework = false
      isFormAskedByFramework = false
      tapState.runAsTapHandler(() => {
        target.fire('tap', { x: 0, y: 0 }, true)
        // Without a built-in form, the form of the button that was tapped is disabled all the same.
        if (button?.attribute('form-type') && !isFormAskedByFramework) allowsForm()
        // A built-in button that called `pressButton` during the tap has run its open-type already.
        if (isPressedByFramework || !button || typeof openType !== 'string') return
        runOpenType({
          openType,
          attributes: {
            id: button.attribute('id'),
            [QUOTA_TOAST]: button.attribute(QUOTA_TOAST),
          },
          emit: (event, detail) => button.fire(event, detail, false),
        })
      })
    },
    withTap: tapState.runAsTapHandler,
  }
}
