import { kit } from './instance'
import type { Outcome } from './answers'

/** A plain button was tapped: the form leads on, where this client can fill one. */
export const wantForm = (): Outcome =>
  kit.state().channel === 'chooseAvatar'
    ? { type: 'form' }
    : kit.get().profile.reject({ code: 'unsupported' })

/** A form was closed unsaved; a profile that is there already is no refusal. */
export const declineForm = (): Outcome | undefined =>
  kit.state().profile.status === 'granted'
    ? undefined
    : kit.get().profile.reject({ code: 'cancelled' })
