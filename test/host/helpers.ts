import type { Host, WechatBackend } from 'miniprogram-auth-kit/testing'

/** Callbacks that write down what they hear. */
export function listening() {
  const heard: { callback: string; result: Record<string, unknown> }[] = []
  const hear = (callback: string) => (result: object) => {
    heard.push({ callback, result: result as Record<string, unknown> })
  }
  return {
    heard,
    success: hear('success'),
    fail: hear('fail'),
    complete: hear('complete'),
  }
}

/** Logs in, and gives the session_key as the app's server learns it. */
export async function sessionKeyOf(host: Host): Promise<string> {
  const { heard, ...callbacks } = listening()
  host.wx.login(callbacks)
  await host.settle()
  const answer = await host.server.code2Session(heard[0]?.result.code as string)
  return answer.session_key ?? ''
}

export interface Heard {
  event: string
  detail: Record<string, unknown>
}

/** A button in the user's reach: `tap` taps it, `events` is what its page hears. */
export function buttonOn(
  host: Pick<Host<WechatBackend>, 'withTap' | 'pressButton'>,
  openType: string,
  attributes: Record<string, unknown> = {},
) {
  const events: Heard[] = []
  const emit = (event: string, detail: object): void => {
    events.push({ event, detail: detail as Record<string, unknown> })
  }
  return {
    events,
    tap: () => host.withTap(() => host.pressButton({ openType, attributes, emit })),
  }
}
