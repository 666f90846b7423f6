/**
 * The part of the WeChat client that a running mini-program uses without calling `wx`: the
 * `open-type` of a button, the nickname keyboard, and the client's files.
 */
export interface WechatClient {
  /** Called when a button with an `open-type` was tapped. */
  pressButton?(press: ButtonPress): void
  /** Called before a `<form>` is submitted or reset. Answers whether it may be. */
  allowsForm?(): boolean
  /**
   * Called when an `<input type="nickname">` gets the focus. The keyboard may offer the nickname.
   */
  focusNickname?(field: NicknameField): void
  /** Called when the input loses the focus. The client reviews the nickname in it. */
  blurNickname?(field: NicknameField): void
  /** Runs the handlers of a tap. Some calls are allowed only inside one (official docs, view/tap). */
  withTap?(run: () => void): void
  /**
   * Returns an address that the browser can load for a file of the client, such as a temporary one.
   */
  fileUrl?(path: string): string | undefined
}

export interface ButtonPress {
  openType: string
  /** The button's attributes, by their names in the template, and its `id`. */
  attributes: Record<string, unknown>
  /** Sends the button's own event, such as `getuserinfo`. */
  emit: (event: string, detail: object) => void
}

export interface NicknameField {
  value: () => string
  /** Sets the text of the input without an event, as the keyboard and a failed review do. */
  show: (text: string) => void
  /** Sends the input's own event, such as `nicknamereview`. */
  emit: (event: string, detail: object) => void
}
