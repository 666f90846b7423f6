import '../locale/more'
import { defaultAvatar } from '../assets/default-avatar'
import { nickNameOf, nicknameBehavior } from '../behaviors/nickname'
import { defineComponent } from '../behaviors/define'
import { viewBehavior } from '../behaviors/view'
import { readAvatarAnswer } from '../core/answers'
import { classify } from '../core/errors'
import { fieldsOf } from '../core/fields'
import { kit } from '../core/instance'
import type { AuthData } from '../core/drawn'
import type { AuthState } from '../core/state'
import type { Texts } from '../locale/index'

/** What a form remembers beside what it draws. */
interface Memory {
  /** There while the form is on a page. */
  $stop?: unknown
  /** The user was in the nickname field. */
  $isTouched?: boolean
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
    /** What the field starts with; never rewritten, so that nobody is interrupted while typing. */
    nickName: '',
    /** The name of what the form itself has to say. */
    hint: '',
    isSaving: false,
  },
  lifetimes: {
    attached() {
      const { userInfo = {} } = kit.state().profile
      if (userInfo.nickName) this.setData({ nickName: userInfo.nickName })
    },
  },
  methods: {
    $draw({ profile: { userInfo = {} }, privacy }: AuthState, auth: AuthData) {
      return {
        texts: kit.texts(this.data.lang),
        isAgreeStep: privacy === 'needed' || privacy === 'refused',
        known: userInfo.avatarUrl || '',
        hint: auth.status === 'rejected' ? '' : this.data.hint,
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
    onFocus() {
      memory(this).$isTouched = true
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
      const { chosen: avatarUrl } = this.data
      void nickNameOf(this, '.profile-form__nickname').then((settled) => {
        const { isRefused } = settled
        // A field that nobody entered says nothing, and some clients show less than they were given.
        const nickName = memory(this).$isTouched ? settled.nickName : ''
        const isGiven = !isRefused && (nickName || avatarUrl)
        const saving = isGiven
          ? kit.get().hand.save({ nickName, avatarUrl })
          : Promise.resolve(undefined)
        return saving.then((outcome) => {
          const { status, userInfo = {}, error } = kit.state().profile
          // Saved here, and not yet where it has to go.
          const isUnsent = isGiven && avatarUrl && error
          const hint: keyof Texts | '' = isRefused
            ? 'formNicknameRefused'
            : isUnsent
              ? 'formUnsent'
              : userInfo.avatarUrl && userInfo.nickName
                ? ''
                : 'formMissing'
          const chosen = isGiven && !isUnsent ? '' : avatarUrl
          // A form that was closed meanwhile draws nothing more, and leads to nothing.
          const isHere = memory(this).$stop
          if (isHere) this.setData({ isSaving: false, hint, chosen })
          this.$report(outcome)
          // What holds the form may close it.
          if (isHere && !isRefused && !isUnsent && status === 'granted') this.triggerEvent('done')
        })
      })
    },
    onCancel() {
      this.triggerEvent('cancel')
    },
  },
})

const memory = (form: object): Memory => form
