/**
 * What the running mini-program asks of the WeChat client around it, beyond `wx`: a button's
 * `open-type` and the nickname keyboard are not calls of the app, they are things the client does.
 */
export interface Client {
  /** A button with an `open-type` was tapped. */
  pressButton?(press: ButtonPress): void
  /** An `<input type="nickname">` has the focus: its keyboard may offer the nickname. */
  focusNickname?(field: NicknameField): void
  /** It lost the focus: the client reviews what stands in it. */
  blurNickname?(field: NicknameField): void
  /** Runs a tap's handlers: some calls are allowed only inside (platform facts §1.8). */
  duringTap?(run: () => void): void
  /** An address the page can load for a file of the client, such as a temporary path. */
  fileUrl?(path: string): string | undefined
}

export interface ButtonPress {
  openType: string
  /** The button's attributes by their names in the template, and `id`. */
  attributes: Record<string, unknown>
  /** Sends the button's own event, such as `getuserinfo`. */
  emit: (event: string, detail: object) => void
}

export interface NicknameField {
  value: () => string
  /** Shows text in it, as the keyboard or a failed review does, without an event. */
  show: (text: string) => void
  /** Sends the input's own event, such as `nicknamereview`. */
  emit: (event: string, detail: object) => void
}
