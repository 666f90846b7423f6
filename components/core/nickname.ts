import { isPlaceholderName } from './demoted'
import { fieldsOf } from './fields'
import { REVIEW } from './platform'
import { cleanNickName } from './userinfo'
import type { Platform } from './platform'

/** A nickname input, told of everything that happens to it. */
export interface NicknameField {
  /** `input`, `change` or `blur`: in any order, with or without a value (platform facts §1.6). */
  heard(value: unknown, isBlur?: boolean): void
  /** `nicknamereview`, base library 2.29.1: says whether the name may be used, not which name. */
  reviewed(detail: unknown): void
  /** What stands in the end; `nickName` is `''` where there is none, or one that says nothing. */
  settled(read: () => Promise<unknown>): Promise<{ nickName: string; isRefused: boolean }>
}

/**
 * Clients disagree on which event brings the name: the suggestion may come by `input`, by `change`
 * or by nothing at all, the review clears the field after `blur`, and its verdict has no name in
 * it. So the last name heard is kept, a verdict is waited for, and the field is read once more.
 */
export function createNickname(platform: Platform): NicknameField {
  let last = ''
  let verdict = '' // of the last name: passed, refused, unknown, or none yet
  let refused = ''
  let wake = () => {}

  return {
    heard(value, isBlur) {
      if (typeof value !== 'string') return
      const nickName = cleanNickName(value)
      if (nickName && nickName !== last) verdict = ''
      // An empty blur proves nothing; an empty input is the user, or the review, clearing it.
      if (nickName || !isBlur) last = nickName
    },
    reviewed(detail) {
      const { pass, timeout } = fieldsOf(detail)
      verdict = pass ? 'passed' : timeout || pass !== false ? 'unknown' : 'refused'
      wake()
    },
    settled(read) {
      // The tap on save may come before the blur that starts the review.
      const isOpen = last && !verdict && platform.canIUse('input.bindnicknamereview')
      const reviewed = new Promise<void>((resolve) => {
        wake = resolve
        if (isOpen) platform.after(REVIEW, resolve)
        else resolve()
      })
      return reviewed.then(read).then((value) => {
        // Without a verdict an empty field is a name that the review cleared; where the field
        // cannot be read, or the name has passed, the last one heard stands.
        const isKnown = typeof value === 'string' && verdict !== 'passed'
        const nickName = cleanNickName(value) || (isKnown ? '' : last)
        const isRefused = verdict === 'refused' || (!!nickName && nickName === refused)
        verdict = verdict || 'unknown'
        if (isRefused) {
          // Said once; from here on the name itself is known, and an empty field is no name.
          refused = nickName || last || refused
          last = verdict = ''
        }
        return { nickName: isRefused || isPlaceholderName(nickName) ? '' : nickName, isRefused }
      })
    },
  }
}
