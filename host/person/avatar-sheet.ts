import type { Client } from '../client/client'
import { NativeRefusal, type NativeOutcome } from '../client/calls/outcome'
import { then } from '../server/maybe-promise'

/**
 * Where an app hears that choosing an avatar failed or was cancelled: nowhere, as the official answer
 * is (peers facts, F6), or in the event, or as `error`: public code was seen to handle each (platform
 * facts §1.5).
 */
export type AvatarFailures = 'log' | 'chooseavatar' | 'error'

type Emit = (event: string, detail: object) => void

/** The `chooseAvatar` button (platform facts §1.5). */
export function createAvatarSheet(client: Client) {
  const { native, prompts, privacy, files, options, since } = client
  let busy = false
  const free = (): void => {
    busy = false
  }

  const choose = async (): Promise<{ avatarUrl: string }> => {
    busy = true
    const answer = await prompts.ask({ kind: 'chooseAvatar', cause: 'tap' }, free)
    free()
    if (answer === 'allow') return { avatarUrl: files.adopt(options.user.avatarUrl) }
    if (typeof answer === 'string' || !('avatar' in answer)) throw new NativeRefusal('cancel', 1)
    // From 2.24.4 a picture that fails the check fires nothing at all (platform facts §1.5).
    if (answer.safe === false && since('2.24.4')) return new Promise(() => undefined)
    return { avatarUrl: files.adopt(answer.avatar) }
  }

  return {
    /** Where failures are reported. */
    failures: 'log' as AvatarFailures,
    press(emit: Emit): void {
      // Skyline learned it with 2.31.1 (platform facts §1.5).
      if (options.renderer === 'skyline' && !since('2.31.1')) return
      const hear = (outcome: NativeOutcome<{ avatarUrl: string }>): void => {
        if (outcome.ok) emit('chooseavatar', outcome.result)
        else if (this.failures !== 'log') emit(this.failures, outcome.failure)
        else client.log(`[Component] <button>: ${outcome.failure.errMsg}`)
      }
      native.run(
        'button.chooseAvatar',
        undefined,
        () => {
          if (busy) throw new NativeRefusal('another chooseAvatar is in progress')
          return then(privacy.pass('button.chooseAvatar', 'tap'), choose)
        },
        hear,
        { named: 'chooseAvatar' },
      )
    },
    /** The app ends, and what it was choosing with it. */
    endLife: free,
  }
}
