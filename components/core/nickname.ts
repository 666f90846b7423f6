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
  let asked: string[] = [] // the names that blurs sent to review
  // `null`: nothing was said in its time, and is not waited for again.
  const verdicts = new Map<string, boolean | null>()
  let isTyping = false
  let wake = () => {}

  return {
    heard({ type, detail }) {
      const { value, pass, timeout } = fieldsOf(detail)
      isTyping = type === 'focus' || (isTyping && type !== 'blur')
      if (type === 'nicknamereview') {
        // Base library 2.29.1. It says whether the name may be used, not which name.
        const nickName = asked.shift() || last
        verdicts.set(nickName, pass !== false || !!timeout)
        if (nickName === last) wake()
      } else if (typeof value === 'string') {
        const nickName = givenName(value)
        // An empty blur or submit proves nothing; an empty input is the user, or the review.
        if (nickName || !/blur|submit/.test(type)) last = nickName
        if (type === 'blur' && last && !verdicts.has(last)) asked.push(last)
      }
    },
    settled(read) {
      // The tap on save may come before the blur that starts the review; and before 2.29.1 nothing
      // tells of a review that clears the field.
      const isOpen = last && !verdicts.has(last)
      const reviewed = new Promise<void>((resolve) => {
        wake = resolve
        if (isOpen) platform.after(REVIEW, resolve)
        else resolve()
      })
      return reviewed.then(read).then((value) => {
        // Without a verdict an empty field is a name that the review cleared; where the field
        // cannot be read, or the name has passed, the last one heard stands.
        const isKnown = typeof value === 'string' && !verdicts.get(last)
        const nickName = givenName(value) || (isKnown ? '' : last)
        const isRefused = verdicts.get(nickName || last) === false
        // Said once: an empty field is no name then, and a name in it is refused again.
        if (isRefused) last = ''
        if (isRefused || !verdicts.has(last)) {
          verdicts.set(last, null)
          asked = []
        }
        return { nickName: isRefused ? '' : nickName, isRefused, isTyping }
      })
    },
  }
}
