import type { Client } from '../client/client'

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

/** The keyboard of a nickname input, and WeChat's review after it (official docs, open-ability/userProfile). */
export interface NicknameKeyboard {
  /** How reviews end from now on. Default `'pass'`. */
  setReview: (review: NicknameReview) => void
  /** A field gets the focus. */
  focus: (field: NicknameField) => void
  focusedField: () => NicknameField | undefined
  /** The nickname that the keyboard offers. `undefined` if the focused field is an ordinary one. */
  offeredNickname: () => string | undefined
  /** The user takes the offered nickname. */
  pickOffer: () => void
  /** The value that the blur event of the focused field would have now. */
  blurValue: () => string
  /** A field loses the focus, and its text is reviewed. */
  blur: (field: NicknameField) => void
  /** The app ends: no field has the focus. */
  handleAppEnd: () => void
}

export function createNicknameKeyboard(client: Client): NicknameKeyboard {
  const { options, native, privacy, era, baseLibrary } = client
  let focusedField: NicknameField | undefined
  let isPickUnreported = false
  let nextReview: NicknameReview = 'pass'

  // Below 2.21.2 the type is unknown. Without the agreement the input is plain text (official docs, user-privacy/PrivacyAuthorize).
  const isNicknameType = (): boolean =>
    era.chooseAvatar &&
    (!era.privacy || (privacy.declared === true && !privacy.isAgreementNeeded()))

  const keyboard: NicknameKeyboard = {
    setReview: (review) => {
      nextReview = review
    },
    focus: (field) => {
      focusedField = field
    },
    focusedField: () => focusedField,
    offeredNickname: () => (focusedField && isNicknameType() ? options.user.nickName : undefined),
    pickOffer: () => {
      const value = keyboard.offeredNickname()
      if (!focusedField || value === undefined) return
      focusedField.show(value)
      const shown = focusedField.value()
      if (options.platform === 'devtools') {
        // DevTools fire no input event, and the value of the first blur is empty (vant-weapp#5183, tdesign-miniprogram#1814).
        isPickUnreported = true
        return
      }
      // Below 3.11.1 Skyline fires change instead of input (base library changelog, 3.11.1).
      const firesChange = options.renderer === 'skyline' && !baseLibrary.isAtLeast('3.11.1')
      focusedField.emit(firesChange ? 'change' : 'input', {
        value: shown,
        cursor: shown.length,
      })
    },
    blurValue: () => (isPickUnreported ? '' : (focusedField?.value() ?? '')),
    blur: (field) => {
      const value = keyboard.blurValue()
      focusedField = undefined
      isPickUnreported = false
      // The review came with 2.24.4 (official docs, open-ability/userProfile).
      if (value === '' || !isNicknameType() || !baseLibrary.isAtLeast('2.24.4')) return
      const review = nextReview
      const endReview = (): void => {
        if (review === 'none') return
        if (review === 'fail') field.show('')
        // The event came with 2.29.1 (base library changelog, 2.29.1).
        if (baseLibrary.isAtLeast('2.29.1')) {
          field.emit('nicknamereview', { pass: review === 'pass', timeout: review === 'timeout' })
        }
      }
      native.start('input.nicknamereview', { value }, () => ({}), endReview, {
        errMsgName: 'nicknamereview',
      })
    },
    handleAppEnd: () => {
      focusedField = undefined
      isPickUnreported = false
    },
  }
  return keyboard
}
