import '../locale/more'
import { defaultAvatar } from '../assets/default-avatar'
import { nickNameOf, nicknameBehavior } from '../behaviors/nickname'
import { defineComponent } from '../behaviors/define'
import { viewBehavior } from '../behaviors/view'
import { readAvatarAnswer } from '../core/answers'
import { classify } from '../core/errors'
import { fieldsOf } from '../core/fields'
import { whileSaving } from '../core/form'
import { kit } from '../core/instance'
import type { AuthData } from '../core/drawn'
import type { AuthState } from '../core/state'
import type { NicknameEvent } from '../core/nickname'
import type { Texts } from '../locale/index'

/** What a form remembers beside what it draws. */
interface Memory {
  /** There while the form is on a page. */
  $stop?: unknown
  /** The user was in the nickname field. */
  $isTouched?: boolean
  /** What they typed there. */
  $typed?: unknown
  /** It was drawn before: the field has what it starts with. */
  $isDrawn?: boolean
}

export const form = defineComponent({
  externalClasses: ['button-class'],
  behaviors: [viewBehavior, nicknameBehavior],
  data: {
    texts: {},
    face: defaultAvatar,
    /** The user agrees to the privacy guide first. */
    isAgreeStep: false,
    /** The avatar as it stands, and the one chosen here, which is not saved yet. */
    known: '',
    chosen: '',
    /** An address that could not be drawn: the default shows through. */
    broken: '',
    /** What the field starts with; never rewritten under somebody who types. */
    nickName: '',
    /** The name of what the form itself has to say. */
    hint: '',
    /** A sentence about an answer that came while the form was there. */
    notice: '',
    isSaving: false,
  },
  methods: {
    $draw({ profile, privacy, channel }: AuthState, auth: AuthData) {
      const { userInfo = {} } = profile
      const { $typed = userInfo.nickName || '', $isDrawn } = memory(this)
      const isAgreeStep = privacy === 'needed' || privacy === 'refused'
      memory(this).$isDrawn = true
      return {
        texts: kit.texts(this.data.lang),
        isAgreeStep,
        known: userInfo.avatarUrl || '',
        notice: auth.status === 'rejected' || channel === 'none' ? auth.hint : '',
        // The step takes the field away, and gives it back as it was.
        nickName: isAgreeStep || !$isDrawn ? $typed : this.data.nickName,
      }
    },
    /** Chosen, and shown at once; it is saved with the name. */
    onChoose({ detail }: WechatMiniprogram.CustomEvent) {
      const { profile, privacy } = kit.get()
      const answer = readAvatarAnswer(detail)
      if ('error' in answer) this.$report(profile.reject(answer.error))
      else {
        privacy.heard()
        profile.settle()
        this.setData({ chosen: answer.avatarUrl, hint: '' })
      }
    },
    onTouch(event: NicknameEvent) {
      memory(this).$isTouched = true
      memory(this).$typed = fieldsOf(event.detail).value
      this.onNickname(event)
    },
    onError() {
      this.setData({ broken: this.data.chosen || this.data.known })
    },
    onAgree({ detail }: WechatMiniprogram.CustomEvent) {
      const { profile, privacy } = kit.get()
      const { errMsg = 'ok' } = fieldsOf(detail)
      if (/ok$/.test(String(errMsg))) privacy.heard()
      else this.$report(profile.reject(classify(detail)))
    },
    onContract() {
      kit.platform.call('openPrivacyContract', {}, 0).catch(() => undefined)
    },
    onSubmit({ detail }: WechatMiniprogram.CustomEvent) {
      const { nickname: value } = fieldsOf(fieldsOf(detail).value)
      this.onNickname({ type: 'submit', detail: { value } })
      this.onSave()
    },
    /** Saves what is there. What is missing is said, and the form stays. */
    onSave() {
      if (this.data.isSaving || this.data.disabled) return
      this.setData({ isSaving: true, hint: '' })
      const { chosen: avatarUrl, nickName: old } = this.data
      const { ctx, hand } = kit.get()
      const { epoch } = ctx
      // After a logout the form is somebody else's, and what was given here nobody's.
      const isTheirs = () => epoch === ctx.epoch
      const reviewed = nickNameOf(this, '.profile-form__nickname')
      const work = reviewed.then(({ nickName: name, isRefused }) => {
        // A known name that nobody touched stays: some clients show less of it than they were given.
        const { $isTouched } = memory(this)
        const nickName = $isTouched || !old ? name : ''
        const isGiven = isTheirs() && !isRefused && (nickName || avatarUrl)
        const saving = isGiven ? hand.save({ nickName, avatarUrl }) : undefined
        return Promise.resolve(saving).then((outcome) => {
          const { status, userInfo = {}, error, preview } = kit.state().profile
          // Saved here, and not yet where it has to go.
          const isUnsent = isGiven && avatarUrl && error
          const isEmptied = old && $isTouched && !nickName
          const isWhole = (preview || userInfo.avatarUrl) && userInfo.nickName && !isEmptied
          const hint: keyof Texts | '' = isRefused
            ? 'formNicknameRefused'
            : isTheirs() && !isWhole
              ? 'formMissing'
              : isUnsent
                ? 'formUnsent'
                : ''
          // A picture that came while this one was saved is not saved yet.
          const isOver = !isTheirs() || (isGiven && !isUnsent)
          const chosen = isOver && this.data.chosen === avatarUrl ? '' : this.data.chosen
          // A form that was closed meanwhile draws nothing more, and leads to nothing.
          const isHere = memory(this).$stop
          if (isHere) this.setData({ isSaving: false, hint, chosen })
          this.$report(outcome)
          // What holds the form may close it.
          const isDone = isTheirs() && !hint && !chosen && status === 'granted'
          if (isHere && isDone) this.triggerEvent('done')
        })
      })
      whileSaving(work)
    },
    onCancel() {
      this.triggerEvent('cancel')
    },
  },
})

const memory = (form: object): Memory => form
