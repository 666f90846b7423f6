import type { Screen, Shown, View } from '../../driver/driver'

/** The sheet, while it is open. */
export const SHEET = '.profile-sheet--open'
const TAPPED = ['button', '.login-gate__skip', '.profile-form__contract', '.star']
const CLOSING = ['.profile-sheet__mask', '.profile-sheet__close']
/** Buttons that ask, or lead to where is asked. */
const ASKING =
  /auth-avatar__button|login-gate__(button|overlay)|profile-card__button|form__avatar|phone-button|\.ask/

export const isAsking = ({ name }: Shown): boolean => ASKING.test(name)

/** `''`: it has none. */
export function openTypeOf(button: Shown): string {
  const openType = button.attribute('open-type')
  return typeof openType === 'string' ? openType : ''
}

/** What is in front: an open sheet covers the page. */
export function inFront(screen: Screen, ...selectors: string[]): Shown[] {
  const view: View = screen.findAll(SHEET)[0] ?? screen
  return selectors.flatMap((one) => view.findAll(one))
}

/** All that can be tapped, kind by kind. */
export const reachable = (screen: Screen): Shown[] =>
  inFront(screen, ...TAPPED, ...(screen.has(SHEET) ? CLOSING : []))
