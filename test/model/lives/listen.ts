import type { Host } from '../../../host'
import type { ButtonPress } from '../../../host/person/buttons'

export type Answer = Record<string, unknown>
type Options = Answer & { success?: (answer: Answer) => void; fail?: (failure: unknown) => void }

/** Listens between the app and its client. */
export interface Listener {
  /** The app calls an API. Returns what hears the answer, before the app does. */
  call(api: string, options: Answer): (answer: Answer, isGood: boolean) => void
  /** A button is pressed. Returns what hears its answers, before the app does. */
  press(): (event: string, answer: Answer) => void
}

export function listenTo(host: Host, apis: readonly string[], listener: Listener): void {
  const wx = host.wx as unknown as Record<string, (options: Options) => unknown>
  for (const api of apis) {
    const call = wx[api]
    // A client has the APIs of its version.
    if (!call) continue
    wx[api] = (options) => {
      const hear = listener.call(api, options)
      return call({
        ...options,
        success(answer) {
          hear(answer, true)
          options.success?.(answer)
        },
        fail(failure) {
          hear({}, false)
          options.fail?.(failure)
        },
      })
    }
  }

  const { pressButton } = host
  const buttons: { pressButton: Host['pressButton'] } = host
  buttons.pressButton = (button) => {
    const hear = listener.press()
    const emit: ButtonPress['emit'] = (event, detail) => {
      hear(event, detail as Answer)
      button.emit(event, detail)
    }
    pressButton({ ...button, emit })
  }
}
