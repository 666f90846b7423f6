import type { Host } from '../../../host/index'
import type { PhoneNumbers } from './settings'

/** The numbers of the user's WeChat. */
const BOUND_NUMBERS = ['13800138000', '15000150000']

/** As WeChat's servers count what an app may be given; so many that nobody uses them up here. */
const QUOTA = 1_000

/** Has WeChat give numbers, or refuse them, as the panel says. */
export function applyPhoneNumbers(host: Pick<Host, 'user' | 'phone'>, choice: PhoneNumbers): void {
  host.user.phoneNumbers = choice === 'unbound' ? [] : [...BOUND_NUMBERS]
  Object.assign(host.phone, {
    quota: choice === 'used-up' ? 0 : QUOTA,
    isBlocked: choice === 'blocked',
    isPersonalAccount: choice === 'personal',
  })
}
