import type { Client } from '../client/client'
import type { Hear } from '../client/calls/outcome'

/** An `<input type="nickname">` as its framework sees it. */
export interface NicknameField {
  value: () => string
  /** Shows text in it, without an event. */
  show: (text: string) => void
  /** Fires an event on the input that does not bubble. */
  emit: (event: string, detail: object) => void
}

/** How WeChat's review of a nickname ends; `'none'`: it never ends. */
export type NicknameReview = 'pass' | 'fail' | 'timeout' | 'none'

/** The nickname keyboard and the review behind it (platform facts §1.6). */
export interface NicknameKeyboard {
  review: NicknameReview
  /** A field has the focus. */
  focus: (field: NicknameField) => void
  focused: () => NicknameField | undefined
  /** The nickname that stands above the keyboard; `undefined` where the field is an ordinary one. */
  offer: () => string | undefined
  /** The user takes the offer. */
  pick: () => void
  /** What the blur event says when the focused field loses the focus now. */
  blurValue: () => string
  /** The field lost the focus: its text goes to review. */
  blur: (field: NicknameField) => void
  endLife: () => void
}

export function createNicknameKeyboard(client: Client): NicknameKeyboard {
  const { options, native, privacy, era, since } = client
  let focused: NicknameField | undefined
  let pickedUnheard = false

  // Before 2.21.2 the type is unknown; without the agreement it silently is plain text (platform facts §1.6).
  const isNickname = (): boolean =>
    era.chooseAvatar && (!era.privacy || (privacy.declared === true && !privacy.needed()))

  const keyboard: NicknameKeyboard = {
    review: 'pass',
    focus: (field) => {
      focused = field
    },
    focused: () => focused,
    offer: () => (focused && isNickname() ? options.user.nickName : undefined),
    pick: () => {
      const value = keyboard.offer()
      if (!focused || value === undefined) return
      focused.show(value)
      if (options.platform === 'devtools') {
        // The tools fire no input, and the first blur is empty (platform facts §1.6).
        pickedUnheard = true
        return
      }
      // Skyline fired change in place of input until 3.11.1 (platform facts §1.6).
      const event = options.renderer === 'skyline' && !since('3.11.1') ? 'change' : 'input'
      focused.emit(event, { value, cursor: value.length })
    },
    blurValue: () => (pickedUnheard ? '' : (focused?.value() ?? '')),
    blur: (field) => {
      const value = keyboard.blurValue()
      focused = undefined
      pickedUnheard = false
      // The check after blur came with 2.24.4, its event with 2.29.1 (platform facts §1.6).
      if (value === '' || !isNickname() || !since('2.24.4')) return
      const review = keyboard.review
      const hear: Hear<object> = () => {
        if (review === 'none') return
        if (review === 'fail') field.show('')
        if (since('2.29.1')) {
          field.emit('nicknamereview', { pass: review === 'pass', timeout: review === 'timeout' })
        }
      }
      native.run('input.nicknamereview', { value }, () => ({}), hear, { named: 'nicknamereview' })
    },
    endLife: () => {
      focused = undefined
      pickedUnheard = false
    },
  }
  return keyboard
}
