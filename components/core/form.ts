import { kit } from './instance'
import type { Outcome } from './answers'

/** A plain button was tapped: the form leads on, where this client can fill one. */
export const wantForm = (): Outcome =>
  kit.state().channel === 'chooseAvatar'
    ? { type: 'form' }
    : kit.get().profile.reject({ code: 'unsupported' })

let saving = 0

/** While a form saves, closing one is no refusal: what was given is on its way. */
export function whileSaving(work: Promise<unknown>): void {
  const done = () => {
    saving -= 1
  }
  saving += 1
  work.then(done, done)
}

/** A form was closed; with a profile that is there already, or on its way, that is no refusal. */
export const declineForm = (): Outcome | undefined =>
  saving || kit.state().profile.status === 'granted'
    ? undefined
    : kit.get().profile.reject({ code: 'cancelled' })
