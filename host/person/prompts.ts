// person/: the user of the phone: answers, taps, buttons, the avatar sheet, nicknames. Knows client/,
// which in turn imports this file alone.
import type { HostClock } from '../time/clock'

/**
 * Which question the user sees: a permission, the avatar sheet, the settings page, the privacy
 * agreement, a phone number, or the code of a text message that proves it.
 */
export type PromptKind =
  | 'getUserInfo'
  | 'getUserProfile'
  | 'authorize'
  | 'chooseAvatar'
  | 'openSetting'
  | 'privacy'
  | 'getPhoneNumber'
  | 'getRealtimePhoneNumber'
  | 'phoneSmsCode'

/**
 * What the user answers. For `chooseAvatar`, `'allow'` chooses the user's own WeChat avatar; for
 * `openSetting` it leaves the settings as they are. `{ avatar }` chooses another picture, which with
 * `safe: false` fails WeChat's safety check; the album or the camera hides the page for `inAlbumFor`
 * milliseconds, by default 0. Settings are given by scope. For a phone number, `'allow'` gives the
 * first one that is bound to WeChat, `{ phoneNumber }` that one; for `phoneSmsCode`, `'allow'` types
 * the right code.
 */
export type Answer =
  | 'allow'
  | 'deny'
  | 'cancel'
  | { avatar: string; safe?: boolean; inAlbumFor?: number }
  | { phoneNumber: string }
  | Record<`scope.${string}`, boolean>

export interface Prompt {
  readonly kind: PromptKind
  /** `tap`: a tap of the user led to it. `api`: the app called an API without a tap. */
  readonly cause: 'tap' | 'api'
  /** `host.clock.now()` when it opened. */
  readonly at: number
  /** The scope that `authorize` asks for. */
  readonly scope?: string
  /** Does this permission prompt also have the tick for the privacy agreement? */
  readonly withPrivacy?: boolean
  /** Does it wait for an answer? */
  readonly open: boolean
  answer: (answer: Answer) => void
  /** Closes it without an answer. The app gets no result. */
  dismiss: () => void
}

/** Every prompt that the client showed the user, and the answers of the user. */
export interface Prompts {
  readonly all: readonly Prompt[]
  /** Answers open prompts, the oldest first. The other answers are kept for the next prompts. */
  answer: (...answers: Answer[]) => void
  /** Opens a prompt. If it is dismissed, the promise never settles and `onDismiss` is called. */
  ask: (
    question: Pick<Prompt, 'kind' | 'cause' | 'scope' | 'withPrivacy'>,
    onDismiss?: () => void,
  ) => Promise<Answer>
  /** The app ends: open prompts are dismissed. */
  handleAppEnd: () => void
}

interface PromptParts {
  clock: HostClock
  /** Called when a prompt opens and when it closes. */
  onChange: (prompt: Prompt) => void
}

export function createPrompts({ clock, onChange }: PromptParts): Prompts {
  const all: Prompt[] = []
  const queuedAnswers: Answer[] = []

  return {
    all,
    answer: (...answers) => {
      for (const answer of answers) {
        const oldest = all.find(({ open }) => open)
        if (oldest) oldest.answer(answer)
        else queuedAnswers.push(answer)
      }
    },
    ask: (question, onDismiss) =>
      new Promise((resolve) => {
        let isOpen = true
        const close = (): void => {
          isOpen = false
          onChange(prompt)
        }
        const prompt: Prompt = {
          ...question,
          at: clock.now(),
          get open() {
            return isOpen
          },
          answer: (answer) => {
            if (!isOpen) throw new Error(`This ${question.kind} prompt is already closed`)
            close()
            resolve(answer)
          },
          dismiss: () => {
            if (!isOpen) return
            close()
            onDismiss?.()
          },
        }
        all.push(prompt)
        onChange(prompt)
        const queuedAnswer = queuedAnswers.shift()
        if (queuedAnswer !== undefined) prompt.answer(queuedAnswer)
      }),
    handleAppEnd: () => {
      for (const prompt of all) prompt.dismiss()
    },
  }
}
