import type { createAvatarSheet } from './avatar-sheet'
import { openTypeSince } from '../client/base-library/availability'
import type { Client } from '../client/client'
import type { NativeOutcome } from '../client/calls/outcome'
import { openSettings } from '../client/apis/settings'
import { askUserInfo } from '../client/apis/user-info'

/** A `<button>` that was tapped, as its framework sees it. */
export interface ButtonPress {
  openType: string
  /** By their names in the template; `id` and `disabled` matter here. */
  attributes?: Record<string, unknown>
  /** Fires an event on the button that does not bubble. */
  emit: (event: string, detail: object) => void
}

/** What the client does for a button's `open-type`, when it knows it. */
export function createButtons(client: Client, sheet: ReturnType<typeof createAvatarSheet>) {
  const { native, privacy, since } = client

  const openTypes: Record<string, (button: ButtonPress) => void> = {
    getUserInfo: (button) => {
      const hear = (outcome: NativeOutcome<object>): void =>
        button.emit('getuserinfo', outcome.ok ? outcome.result : outcome.failure)
      native.run(
        'button.getUserInfo',
        undefined,
        () => askUserInfo(client, { from: 'button', cause: 'tap' }),
        hear,
        { named: 'getUserInfo' },
      )
    },
    openSetting: (button) => {
      const hear = (outcome: NativeOutcome<object>): void =>
        button.emit('opensetting', outcome.ok ? outcome.result : outcome.failure)
      native.run('button.openSetting', undefined, () => openSettings(client, 'tap'), hear, {
        named: 'openSetting',
      })
    },
    chooseAvatar: (button) => sheet.press((event, detail) => button.emit(event, detail)),
    agreePrivacyAuthorization: (button) => {
      const { id } = button.attributes ?? {}
      privacy.agree(typeof id === 'string' ? id : undefined)
      const hear = (outcome: NativeOutcome<object>): void =>
        button.emit('agreeprivacyauthorization', outcome.ok ? outcome.result : outcome.failure)
      native.run('button.agreePrivacyAuthorization', undefined, () => ({}), hear, {
        named: 'agreePrivacyAuthorization',
      })
    },
    // One tap does both. Other pairs are not documented for what is modelled here (platform facts §1.7).
    'getUserInfo|agreePrivacyAuthorization': (button) => {
      openTypes.agreePrivacyAuthorization?.(button)
      openTypes.getUserInfo?.(button)
    },
  }

  return (button: ButtonPress): void => {
    const disabled = button.attributes?.disabled
    if (disabled !== undefined && disabled !== false && disabled !== 'false') return
    // A value this client does not know does nothing (platform facts §1.7).
    const known = openTypeSince[button.openType]
    if (known !== undefined && since(known)) openTypes[button.openType]?.(button)
  }
}
