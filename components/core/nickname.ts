import { givenName } from './demoted'
import { fieldsOf } from './fields'
import { REVIEW } from './platform'
import type { Platform } from './platform'

/** `focus`, `input`, `change`, `blur`, `submit`, with a value or without; or `nicknamereview`. */
export interface NicknameEvent {
  type: string
  detail: unknown
}

/** A nickname input, told of everything that happens to it. */
export interface NicknameField {
  /** Events may come in any order (platform facts §1.6). */
  heard(event: NicknameEvent): void
  /** What stands in the end. */
  settled(read: () => Promise<unknown>): Promise<SettledName>
}

export interface SettledName {
  /** `''` where there is none. */
  nickName: string
  /** The review refused it. */
  isRefused: boolean
  /** The user is in the field again. */
  isTyping: boolean
}

/**
 * Clients disagree on which event brings the name: the suggestion may come by `input`, by `change`
 * or by nothing at all, the review clears the field after `blur`, and its verdict has no name in
 * it. So the last name heard is kept, a verdict is waited for, and the field is read once more.
 */
export function createNickname(platform: Platform): NicknameField {
  let last = ''
  // What the review said of the last name; `null`: nothing in its time, and is not waited for again.
  let isGood: boolean | null | undefined
  let refused: string | undefined
  let isTyping = false
  let wake = () => {}

  return {
    heard({ type, detail }) {
      const { value, pass, timeout } = fieldsOf(detail)
      isTyping = type === 'focus' || (isTyping && type !== 'blur')
      if (type === 'nicknamereview') {
        // Base library 2.29.1. It says whether the name may be used, not which name.
        isGood = pass !== false || !!timeout
        wake()
      } else if (typeof value === 'string') {
        const nickName = givenName(value)
        if (nickName && nickName !== last) isGood = undefined
        // An empty blur proves nothing; an empty input is the user, or the review, clearing it.
        if (nickName || type !== 'blur') last = nickName
      }
    },
    settled(read) {
      // The tap on save may come before the blur that starts the review; and before 2.29.1 nothing
      // tells of a review that clears the field.
      const isOpen = last && isGood === undefined
      const reviewed = new Promise<void>((resolve) => {
        wake = resolve
        if (isOpen) platform.after(REVIEW, resolve)
        else resolve()
      })
      return reviewed.then(read).then((value) => {
        // Without a verdict an empty field is a name that the review cleared; where the field
        // cannot be read, or the name has passed, the last one heard stands.
        const isKnown = typeof value === 'string' && !isGood
        const nickName = givenName(value) || (isKnown ? '' : last)
        const isRefused = isGood === false || nickName === refused
        if (isRefused) {
          // Said once; from here on the name itself is known, and an empty field is no name.
          refused = nickName || last || refused
          last = ''
          isGood = undefined
        } else isGood ??= null
        return { nickName: isRefused ? '' : nickName, isRefused, isTyping }
      })
    },
  }
}
