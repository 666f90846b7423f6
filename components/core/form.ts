import { classify } from './errors'
import { fieldsOf } from './fields'
import { kit } from './instance'
import type { Outcome } from './answers'
import type { SettledName } from './nickname'
import type { Texts } from '../locale/index'

/** What became of what a form gave. */
export interface SavedForm {
  outcome?: Outcome | undefined
  /** The name of the sentence that is to be said, or `''`. */
  hint: keyof Texts | ''
  /** The picture needs no second try. */
  isOver: unknown
  /** Nothing is left to give: what holds the form may close it. */
  isDone?: boolean
}

/** A plain button was tapped: the form leads on, where this client can fill one. */
export const wantForm = (): Outcome =>
  kit.state().channel === 'chooseAvatar'
    ? { type: 'form' }
    : kit.get().profile.reject({ code: 'unsupported' })

/** The button in front of the form answered. */
export function agree(detail: unknown): Outcome | undefined {
  const { profile, privacy } = kit.get()
  const { errMsg = 'ok' } = fieldsOf(detail)
  if (!/ok$/.test(String(errMsg))) return profile.reject(classify(detail))
  privacy.heard()
  return undefined
}

let saving = 0

/**
 * Saves what was given; what is missing is said.
 * @param reviewed the name, as soon as its review lets it be known
 * @param avatarUrl the picture that was chosen, or `''`
 * @param started the name that the field started with
 * @param isTouched was the user in the field?
 */
export function saveForm(
  reviewed: Promise<SettledName>,
  avatarUrl: string,
  started: string,
  isTouched?: boolean,
): Promise<SavedForm> {
  const { ctx, hand } = kit.get()
  const { epoch } = ctx
  saving += 1
  return reviewed.then(({ nickName: name, isRefused }) => {
    // A known name that nobody touched stays: some clients show less of it than they were given.
    const nickName = isTouched || !started ? name : ''
    const isGiven = epoch === ctx.epoch && !isRefused && (nickName || avatarUrl)
    return hand.save(isGiven ? { nickName, avatarUrl } : {}).then((outcome): SavedForm => {
      saving -= 1
      // After a logout the form is somebody else's, and what was given here nobody's.
      if (epoch !== ctx.epoch) return { hint: '', isOver: true }
      const { status, userInfo = {}, error, preview } = kit.state().profile
      // Saved here, and not yet where it has to go.
      const unsent = isGiven && avatarUrl && error ? 'formUnsent' : ''
      const isEmptied = started && isTouched && !nickName
      const isWhole = (preview || userInfo.avatarUrl) && userInfo.nickName && !isEmptied
      const hint = isRefused ? 'formNicknameRefused' : isWhole ? unsent : 'formMissing'
      return { outcome, hint, isOver: isGiven && !unsent, isDone: !hint && status === 'granted' }
    })
  })
}

/** A form was closed; with a profile that is there already, or on its way, that is no refusal. */
export const declineForm = (): Outcome | undefined =>
  saving || kit.state().profile.status === 'granted'
    ? undefined
    : kit.get().profile.reject({ code: 'cancelled' })
