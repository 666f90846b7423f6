import type { PhoneEvent } from './events'
import type { PhoneState } from './state'

/** The phone of a user who gave none. */
export const NO_PHONE: PhoneState = { status: 'none', attempts: 0 }

/** The next state of the phone. Pure. A number that is bound stays so, whatever becomes of another one. */
export function nextPhone(phone: PhoneState, event: PhoneEvent): PhoneState {
  const isBound = phone.status === 'bound'
  const { error } = phone
  switch (event.type) {
    case 'phoneAsked':
      return isBound ? phone : Object.assign({}, phone, { status: 'pending' as const })
    case 'phoneQuestionEnded': {
      const isAsking = phone.status === 'pending'
      const status = error ? ('rejected' as const) : ('none' as const)
      return isAsking ? Object.assign({}, phone, { status }) : phone
    }
    case 'phoneRejected':
      return Object.assign({}, phone, {
        status: isBound ? phone.status : ('rejected' as const),
        attempts: phone.attempts + 1,
        error: event.error,
      })
    case 'phoneBound': {
      const { number } = event
      return Object.assign({ status: 'bound' as const, attempts: 0 }, number && { number })
    }
  }
}
