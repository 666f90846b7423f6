import { NativeRefusal, type OutcomeListener } from '../client/calls/outcome'
import type { Client } from '../client/client'
import { continueWith } from '../maybe-promise'

/**
 * Where an app learns that choosing an avatar failed or was cancelled. `'log'`: nowhere but the
 * console (community/develop/doc/00062056a44af03738502a61661800). `'chooseavatar'`: in the detail of
 * that event. `'error'`: in the event `error`. Public code handles each of the three.
 */
export type AvatarFailures = 'log' | 'chooseavatar' | 'error'

/** The sheet of a `chooseAvatar` button (official docs, open-ability/userProfile). */
export interface AvatarSheet {
  /** Where failures are reported. */
  failures: AvatarFailures
  /** Opens the sheet for a button that was tapped. */
  open: (emit: (event: string, detail: object) => void) => void
  /** The app ends: the sheet closes. */
  handleAppEnd: () => void
}

export function createAvatarSheet(client: Client): AvatarSheet {
  const { native, prompts, privacy, files, options, baseLibrary, lifecycle, clock } = client
  let isOpen = false
  const markClosed = (): void => {
    isOpen = false
  }

  /** Album and camera hide the app, which shows before the picture arrives (NervJS/taro#2879). */
  const visitAlbum = async (ms: number): Promise<void> => {
    lifecycle.hidePage({ app: true })
    await new Promise<void>((resolve) => clock.runAfter(ms, resolve))
    lifecycle.showPage({ app: true })
  }

  const chooseAvatar = async (): Promise<{ avatarUrl: string }> => {
    isOpen = true
    const answer = await prompts.ask({ kind: 'chooseAvatar', cause: 'tap' }, markClosed)
    if (typeof answer === 'object' && 'avatar' in answer) await visitAlbum(answer.inAlbumFor ?? 0)
    markClosed()
    if (answer === 'allow') return { avatarUrl: files.temporaryPathOf(options.user.avatarUrl) }
    if (typeof answer === 'string' || !('avatar' in answer)) throw new NativeRefusal('cancel', 1)
    // From 2.24.4 on, a picture that fails WeChat's check fires no event (official docs, open-ability/userProfile).
    if (answer.safe === false && baseLibrary.isAtLeast('2.24.4')) {
      return new Promise(() => undefined)
    }
    return { avatarUrl: files.temporaryPathOf(answer.avatar) }
  }

  const sheet: AvatarSheet = {
    failures: 'log',
    open: (emit) => {
      // Skyline has it since 2.31.1 (base library changelog, 2.31.1).
      if (options.renderer === 'skyline' && !baseLibrary.isAtLeast('2.31.1')) return
      const emitOutcome: OutcomeListener<{ avatarUrl: string }> = (outcome) => {
        if (outcome.ok) emit('chooseavatar', outcome.result)
        else if (sheet.failures !== 'log') emit(sheet.failures, outcome.failure)
        else client.log(`[Component] <button>: ${outcome.failure.errMsg}`)
      }
      native.start(
        'button.chooseAvatar',
        undefined,
        () => {
          if (isOpen) throw new NativeRefusal('another chooseAvatar is in progress')
          const agreement = privacy.requireAgreement('button.chooseAvatar', 'tap')
          return continueWith(agreement, chooseAvatar)
        },
        emitOutcome,
        { errMsgName: 'chooseAvatar' },
      )
    },
    handleAppEnd: markClosed,
  }
  return sheet
}
