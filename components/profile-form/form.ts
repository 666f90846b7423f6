import '../locale/more'
import { defaultAvatar } from '../assets/default-avatar'
import { nickNameOf, nicknameBehavior } from '../behaviors/nickname'
import { defineComponent } from '../behaviors/define'
import { viewBehavior } from '../behaviors/view'
import { readAvatarAnswer } from '../core/answers'
import { fieldsOf } from '../core/fields'
import { agree, saveForm } from '../core/form'
import { kit } from '../core/instance'
import type { AuthData } from '../core/drawn'
import type { AuthState } from '../core/state'
import type { NicknameEvent } from '../core/nickname'

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
      this.$report(agree(detail))
    },
    onContract() {
      kit.platform.call('openPrivacyContract', {}, 0).catch(() => undefined)
    },
    onSubmit({ detail }: WechatMiniprogram.CustomEvent) {
      const { nickname: value } = fieldsOf(fieldsOf(detail).value)
      this.onNickname({ type: 'submit', detail: { value } })
      this.onSave()
    },
    onSave() {
      if (this.data.isSaving || this.data.disabled) return
      this.setData({ isSaving: true, hint: '' })
      const { chosen: avatarUrl, nickName: started } = this.data
      const reviewed = nickNameOf(this, '.profile-form__nickname')
      const { $isTouched } = memory(this)
      void saveForm(reviewed, avatarUrl, started, $isTouched).then((saved) => {
        // A picture that came while this one was saved is not saved yet.
        const chosen = saved.isOver && this.data.chosen === avatarUrl ? '' : this.data.chosen
        // A form that was closed meanwhile draws nothing more, and leads to nothing.
        const isHere = memory(this).$stop
        if (isHere) this.setData({ isSaving: false, hint: saved.hint, chosen })
        this.$report(saved.outcome)
        if (isHere && saved.isDone && !chosen) this.triggerEvent('done')
      })
    },
    onCancel() {
      this.triggerEvent('cancel')
    },
  },
})

const memory = (form: object): Memory => form
