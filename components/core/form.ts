import { fieldsOf } from './fields'
import { kit } from './instance'
import type { Outcome } from './answers'

/** A plain button was tapped: the form leads on, where this client can fill one. */
export const wantForm = (): Outcome =>
  kit.state().channel === 'chooseAvatar'
    ? { type: 'form' }
    : kit.get().profile.reject({ code: 'unsupported' })

/** A form was closed; with a profile that is there already, or on its way, that is no refusal. */
export function declineForm(detail: unknown): Outcome | undefined {
  const { status, preview } = kit.state().profile
  return status === 'granted' || preview || fieldsOf(detail).isSaving
    ? undefined
    : kit.get().profile.reject({ code: 'cancelled' })
}
