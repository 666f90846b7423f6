import { readGivenNickName } from './placeholder'
import { fieldsOf } from '../state/fields'
import { withDeadline } from '../client/client'
import type { Client } from '../client/client'

/** How long a review, or a reading of the field, may take before the rules go on without it; ms. */
const REVIEW_TIMEOUT = 1500

/** `focus`, `input`, `change`, `confirm`, `blur`, `submit`, with a value or without; or `nicknamereview`. */
export interface NicknameEvent {
  type: string
  detail: unknown
}

/** The rules of one nickname input. */
export interface NicknameField {
  /** Something happened to the input. Events may come in any order. */
  receive(event: NicknameEvent): void
  /** What the user typed, or chose at the keyboard; `undefined` where the user only looked. */
  typedNickName(): string | undefined
  /** The nickname that stands in the input in the end. `readField` reads the input. */
  settle(readField: () => Promise<unknown>): Promise<SettledNickName>
}

export interface SettledNickName {
  /** `''` where there is none. */
  nickName: string
  /** The review refused it. */
  isRefused: boolean
}

/**
 * Clients disagree on which event brings the nickname. The keyboard's suggestion may come by
 * `input`, by `change` or by no event at all. The review clears the field after `blur`, and its
 * verdict carries no nickname (official docs, open-ability/userProfile; public reports). So the last
 * nickname received is kept, a verdict is waited for, and the field is read once more.
 */
export function createNicknameField(client: Client): NicknameField {
  let lastNickName = ''
  /** The nicknames that blurs sent to review, the oldest first. */
  let underReview: string[] = []
  /** `null`: no verdict came in time, and none is waited for again. */
  const verdicts = new Map<string, boolean | null>()
  let endWaiting = () => {}
  /** What the input showed when the user entered it. A client may show less than it was given. */
  let shownAtFocus: unknown
  let isTyped = false

  function isTypedBy(type: string, value: string): boolean {
    // An empty blur or submit proves nothing: the review clears the field as well.
    if (!value && /blur|submit/.test(type)) return false
    return shownAtFocus === undefined ? /input|change|confirm/.test(type) : value !== shownAtFocus
  }

  return {
    typedNickName: () => (isTyped ? lastNickName : undefined),
    receive({ type, detail }) {
      const { value, pass, timeout } = fieldsOf(detail, 'value', 'pass', 'timeout')
      if (type === 'focus') shownAtFocus = value
      if (type === 'nicknamereview') {
        // Base library 2.29.1. It says whether the name may be used, not which name.
        const nickName = underReview.shift() || lastNickName
        verdicts.set(nickName, pass !== false || !!timeout)
        if (nickName === lastNickName) endWaiting()
      } else if (typeof value === 'string') {
        const nickName = readGivenNickName(value)
        isTyped ||= isTypedBy(type, value)
        // An empty input is the user's doing, or the review's.
        if (nickName || !/blur|submit/.test(type)) lastNickName = nickName
        if (type === 'blur' && lastNickName && !verdicts.has(lastNickName)) {
          underReview.push(lastNickName)
        }
      }
    },
    settle(readField) {
      // The tap on save may come before the blur that starts the review. Before 2.29.1 no event
      // tells of a review that clears the field.
      const readShownValue = () =>
        withDeadline(readField, REVIEW_TIMEOUT, 'SelectorQuery', client).catch(() => undefined)
      const isUnderReview = lastNickName && !verdicts.has(lastNickName)
      const reviewed = new Promise<void>((resolve) => {
        endWaiting = resolve
        if (isUnderReview) client.after(REVIEW_TIMEOUT, resolve)
        else resolve()
      })
      return reviewed.then(readShownValue).then((value) => {
        // Without a verdict an empty field is a nickname that the review cleared. Where the field
        // cannot be read, or the nickname has passed, the last nickname received stands.
        const isFieldTrusted = typeof value === 'string' && !verdicts.get(lastNickName)
        const nickName = readGivenNickName(value) || (isFieldTrusted ? '' : lastNickName)
        const isRefused = verdicts.get(nickName || lastNickName) === false
        // A refusal is reported once. After it an empty field is no nickname, and a nickname that
        // is still in the field is refused again.
        if (isRefused) lastNickName = ''
        if (isRefused || !verdicts.has(lastNickName)) {
          verdicts.set(lastNickName, null)
          underReview = []
        }
        return { nickName: isRefused ? '' : nickName, isRefused }
      })
    },
  }
}
