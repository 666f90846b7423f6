import { openSettings } from '../client/apis/settings'
import { askUserInfo } from '../client/apis/user-info'
import { openTypeAvailableSince } from '../client/base-library/availability'
import { detailOf } from '../client/calls/outcome'
import type { Client } from '../client/client'
import type { MaybePromise } from '../maybe-promise'
import type { AvatarSheet } from './avatar-sheet'
import type { PhoneRules } from './phone-rules'
import { askPhoneNumber, type PhoneApi } from './phone-sheet'

/** A `<button>` that was tapped, as its framework sees it. */
export interface ButtonPress {
  openType: string
  /** By their names in the template. The host reads `id`, `disabled` and `phone-number-no-quota-toast`. */
  attributes?: Record<string, unknown>
  /** Fires an event on the button that does not bubble. */
  emit: (event: string, detail: object) => void
}

/** What the client does when a button with an `open-type` is tapped. */
export function createButtonHandler(
  client: Client,
  avatarSheet: AvatarSheet,
  phone: PhoneRules,
): (button: ButtonPress) => void {
  const { native, privacy, singlePage, baseLibrary } = client

  /** Runs the call of a button, and reports its outcome as the button's event. */
  const startCall = (button: ButtonPress, api: string, work: () => MaybePromise<object>): void => {
    native.start(
      `button.${api}`,
      undefined,
      work,
      (outcome) => button.emit(api.toLowerCase(), detailOf(outcome)),
      { errMsgName: api },
    )
  }

  const startPhoneCall = (button: ButtonPress, api: PhoneApi): void => {
    const showsQuotaToast = !isFalse(button.attributes?.['phone-number-no-quota-toast'])
    startCall(button, api, () => askPhoneNumber(client, phone, api, showsQuotaToast))
  }

  const openTypes: Record<string, (button: ButtonPress) => void> = {
    getUserInfo: (button) =>
      startCall(button, 'getUserInfo', () => askUserInfo(client, { from: 'button', cause: 'tap' })),
    openSetting: (button) => startCall(button, 'openSetting', () => openSettings(client, 'tap')),
    chooseAvatar: (button) => avatarSheet.open((event, detail) => button.emit(event, detail)),
    agreePrivacyAuthorization: (button) => {
      const { id } = button.attributes ?? {}
      privacy.agree(typeof id === 'string' ? id : undefined)
      startCall(button, 'agreePrivacyAuthorization', () => ({}))
    },
    getPhoneNumber: (button) => startPhoneCall(button, 'getPhoneNumber'),
    getRealtimePhoneNumber: (button) => startPhoneCall(button, 'getRealtimePhoneNumber'),
    // One tap does both. The docs name no other pairs of what is modelled here (official docs, user-privacy/PrivacyAuthorize).
    'getUserInfo|agreePrivacyAuthorization': (button) => {
      openTypes.agreePrivacyAuthorization?.(button)
      openTypes.getUserInfo?.(button)
    },
    'getPhoneNumber|agreePrivacyAuthorization': (button) => {
      openTypes.agreePrivacyAuthorization?.(button)
      openTypes.getPhoneNumber?.(button)
    },
    'getRealtimePhoneNumber|agreePrivacyAuthorization': (button) => {
      openTypes.agreePrivacyAuthorization?.(button)
      openTypes.getRealtimePhoneNumber?.(button)
    },
  }

  return (button) => {
    const disabled = button.attributes?.disabled
    if (disabled !== undefined && !isFalse(disabled)) return
    if (button.openType !== '' && singlePage.refusesComponent()) return
    // An open-type that this client does not have does nothing.
    const version = openTypeAvailableSince[button.openType]
    if (version !== undefined && baseLibrary.isAtLeast(version)) {
      openTypes[button.openType]?.(button)
    }
  }
}

function isFalse(attribute: unknown): boolean {
  return attribute === false || attribute === 'false'
}
