import type { Tell } from '../client/watchers'

/** Which question the user sees: a permission, the avatar sheet, the settings page, the privacy agreement. */
export type PromptKind =
  'getUserInfo' | 'getUserProfile' | 'authorize' | 'chooseAvatar' | 'openSetting' | 'privacy'

/**
 * What a user says. `'allow'` also stands for the user's own WeChat avatar and for leaving the settings
 * as they are; an avatar may fail WeChat's safety check (`safe: false`); settings are given by scope.
 */
export type Answer =
  | 'allow'
  | 'deny'
  | 'cancel'
  | { avatar: string; safe?: boolean }
  | Record<`scope.${string}`, boolean>

export interface Prompt {
  readonly kind: PromptKind
  /** `tap`: the user's own tap led here; `api`: the app asked by itself. */
  readonly cause: 'tap' | 'api'
  /** `host.clock.now()` when it opened. */
  readonly at: number
  /** The scope that `authorize` asks for. */
  readonly scope?: string
  /** Does this permission also carry the tick for the privacy agreement (platform facts §1.7)? */
  readonly withPrivacy?: boolean
  /** Waiting for an answer? */
  readonly open: boolean
  answer: (answer: Answer) => void
  /** Goes away without an answer: the app never hears of it. */
  dismiss: () => void
}

export interface PromptDesk {
  readonly list: readonly Prompt[]
  /** Answers the oldest open prompt, or waits for the next one. */
  answer: (...answers: Answer[]) => void
  /** Shows a prompt; never settles when it is dismissed. */
  ask: (
    prompt: Pick<Prompt, 'kind' | 'cause' | 'scope' | 'withPrivacy'>,
    gone?: () => void,
  ) => Promise<Answer>
  /** The app ends, and its prompts with it. */
  dismissAll: () => void
}

export function createPromptDesk(now: () => number, tell: Tell): PromptDesk {
  const list: Prompt[] = []
  const queued: Answer[] = []

  return {
    list,
    answer: (...answers) => {
      for (const answer of answers) {
        const oldest = list.find(({ open }) => open)
        if (oldest) oldest.answer(answer)
        else queued.push(answer)
      }
    },
    ask: (question, gone) =>
      new Promise((resolve) => {
        let open = true
        const close = (): void => {
          open = false
          tell({ type: 'prompt', prompt })
        }
        const prompt: Prompt = {
          ...question,
          at: now(),
          get open() {
            return open
          },
          answer: (answer) => {
            if (!open) throw new Error(`This ${question.kind} prompt is already closed`)
            close()
            resolve(answer)
          },
          dismiss: () => {
            if (!open) return
            close()
            gone?.()
          },
        }
        list.push(prompt)
        tell({ type: 'prompt', prompt })
        const ready = queued.shift()
        if (ready !== undefined) prompt.answer(ready)
      }),
    dismissAll: () => {
      for (const prompt of list) prompt.dismiss()
    },
  }
}
